package org.heurejuste.language;

import java.util.Set;

/** Goes through an ICU message and tells its placeholders and the words that choose between its texts, wherever they nest. */
final class LetterPattern {

    private static final Set<String> CHOICES = Set.of("select", "plural", "selectordinal");

    /** Hears what is in a message. */
    interface Listener {

        /** A placeholder's name. */
        void argument(String name, int offset);

        /** A word that chooses a text, by the value of a placeholder. */
        void choice(String argument, String word, int offset);
    }

    private final String text;
    private final int end;
    private final Listener listener;
    private int at;

    private LetterPattern(String text, int start, int end, Listener listener) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.listener = listener;
    }

    static void read(String text, int start, int end, Listener listener) {
        new LetterPattern(text, start, end, listener).message();
    }

    /** Up to the brace that closes it, or to the end. */
    private void message() {
        while (at < end && text.charAt(at) != '}') {
            if (text.charAt(at) == '\'') {
                quoted();
            } else if (text.charAt(at) == '{') {
                at++;
                argument();
            } else {
                at++;
            }
        }
        at++;
    }

    /** An apostrophe means something before a brace only; two are one. */
    private void quoted() {
        boolean quotes = at + 1 < end && "{}".indexOf(text.charAt(at + 1)) >= 0;
        int close = quotes ? text.indexOf('\'', at + 1) : -1;
        at = close < 0 || close >= end ? at + 1 : close + 1;
    }

    private void argument() {
        skipBlanks();
        int start = at;
        String name = word();
        if (!name.isEmpty()) {
            listener.argument(name, start);
        }
        if (!comma() || !CHOICES.contains(word())) {
            message();
            return;
        }
        comma();
        while (at < end && text.charAt(at) != '}') {
            branch(name);
        }
        at++;
    }

    private boolean comma() {
        skipBlanks();
        boolean there = at < end && text.charAt(at) == ',';
        at += there ? 1 : 0;
        skipBlanks();
        return there;
    }

    private void branch(String argument) {
        int start = at;
        String word = word();
        if (text.startsWith("{", at)) {
            at++;
            message();
        } else if (!word.isEmpty()) {
            listener.choice(argument, word, start);
        } else {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\\')) {
            at++;
        }
    }

    private String word() {
        int start = at;
        while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }
}
