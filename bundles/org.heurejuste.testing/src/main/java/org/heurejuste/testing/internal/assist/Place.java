package org.heurejuste.testing.internal.assist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a suite that is being typed: the keys that it stands below, by indentation and by brackets.
 *
 * @param path the keys from the outermost on, elements of lists left out
 * @param value whether a value stands here; else a key
 * @param start where the word at the place begins, in UTF-16 units
 * @param typed the word up to the place
 * @param siblings the keys that stand beside it already in the same brackets
 */
public record Place(List<String> path, boolean value, int start, String typed, Set<String> siblings) {
    private static final Pattern KEY = Pattern
            .compile("^( *(?:- +)*)((?!- )(?:\"[^\"]*\"|'[^']*'|[^\\s#:\\[\\]{},\"'][^:#]*?)):(?: |$)");
    /** How far up an opening bracket is looked for. */
    private static final int LINES = 60;

    /** Keeps its own copies. */
    public Place {
        path = List.copyOf(path);
        siblings = Set.copyOf(siblings);
    }

    /**
     * The place of an offset.
     *
     * @param text the text
     * @param offset the offset
     * @return the place
     */
    public static Place of(String text, int offset) {
        int start = offset;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        int line = lineStart(text, start);
        for (int up = 0, from = line; up < LINES && from >= 0; up++) {
            Brackets brackets = Brackets.of(text.substring(from, start));
            if (brackets.isOpen() && brackets.startsInBlock()) {
                List<String> path = new ArrayList<>(keysAbove(text, from, brackets.column(), brackets.key()));
                path.addAll(brackets.path());
                return new Place(path, brackets.isValue(), start, text.substring(start, offset), brackets.siblings());
            }
            from = from == 0 ? -1 : lineStart(text, from - 1);
        }
        return inBlock(text, line, start, text.substring(start, offset));
    }

    /**
     * Whether a character is part of a word.
     *
     * @param c the character
     * @return true for letters, digits and what names contain
     */
    public static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }

    private static Place inBlock(String text, int line, int start, String typed) {
        String before = text.substring(line, start);
        Matcher key = KEY.matcher(before);
        if (key.find()) {
            return new Place(keysAbove(text, line, key.group(1).length(), word(key.group(2))), true, start, typed,
                    Set.of());
        }
        int column = before.length();
        boolean element = before.strip().startsWith("-");
        List<String> path = keysAbove(text, line, element ? before.indexOf('-') + 1 : column, "");
        return new Place(path, false, start, typed, Set.of());
    }

    /** The keys above a line that are indented less, the outermost first, and the key itself. */
    private static List<String> keysAbove(String text, int line, int column, String key) {
        List<String> keys = new ArrayList<>();
        if (!key.isEmpty()) {
            keys.add(key);
        }
        int least = column;
        int at = line;
        while (at > 0 && least > 0) {
            at = lineStart(text, at - 1);
            Matcher above = KEY.matcher(text.substring(at, lineEnd(text, at)));
            int indent = above.find() ? above.group(1).length() : Integer.MAX_VALUE;
            if (indent < least || indent == least && isListBelow(text, line, column, indent)) {
                keys.add(word(above.group(2)));
                least = above.group(1).indexOf('-') < 0 ? indent : above.group(1).indexOf('-');
            }
        }
        Collections.reverse(keys);
        return keys;
    }

    /** Elements of a list may stand as far left as the key that holds it. */
    private static boolean isListBelow(String text, int line, int column, int indent) {
        String own = text.substring(line, lineEnd(text, line));
        return own.strip().startsWith("-") && own.indexOf('-') == indent && column == indent + 1;
    }

    private static String word(String key) {
        return key.replaceAll("^[\"']|[\"']$", "").strip();
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** The brackets and braces that are open at the end of a stretch that begins with a line. */
    private static final class Brackets {
        private final Deque<Open> open = new ArrayDeque<>();
        private final String head;
        private int column;
        private String key = "";
        private String word = "";
        private boolean quoted;

        /** An open bracket or brace with its keys so far; the last one's value is being written where {@code inValue}. */
        private static final class Open {
            private final boolean object;
            private final Set<String> keys = new HashSet<>();
            private String last = "";
            private boolean inValue;

            Open(boolean object) {
                this.object = object;
            }
        }

        private Brackets(String head) {
            this.head = head;
        }

        static Brackets of(String stretch) {
            Matcher key = KEY.matcher(stretch);
            Brackets brackets = new Brackets(stretch);
            int from = stretch.length() - stretch.stripLeading().length();
            brackets.column = from;
            if (key.find()) {
                brackets.column = key.group(1).length();
                brackets.key = Place.word(key.group(2));
                from = key.end();
            } else {
                while (from < stretch.length() && "- ".indexOf(stretch.charAt(from)) >= 0) {
                    from++;
                }
                brackets.column = from - (stretch.strip().startsWith("-") ? 1 : 0);
            }
            for (int i = from; i < stretch.length(); i++) {
                brackets.read(stretch.charAt(i));
            }
            return brackets;
        }

        private void read(char c) {
            Open top = open.peek();
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                word += c;
            } else if (c == '{' || c == '[') {
                open.push(new Open(c == '{'));
                word = "";
            } else if (top != null && (c == '}' || c == ']')) {
                open.pop();
                word = "";
            } else if (top != null && c == ':') {
                top.last = word.strip();
                top.keys.add(top.last);
                top.inValue = true;
                word = "";
            } else if (top != null && c == ',') {
                top.inValue = false;
                word = "";
            } else {
                word += c;
            }
        }

        boolean isOpen() {
            return !open.isEmpty();
        }

        /** Whether the brackets open in a line that is indented, begins with a dash or has a key. */
        boolean startsInBlock() {
            return !key.isEmpty() || head.strip().startsWith("-");
        }

        int column() {
            return column;
        }

        String key() {
            return key;
        }

        List<String> path() {
            List<String> path = new ArrayList<>();
            open.descendingIterator().forEachRemaining(one -> {
                if (one.inValue) {
                    path.add(one.last);
                }
            });
            return path;
        }

        boolean isValue() {
            Open top = open.getFirst();
            return top.inValue || !top.object;
        }

        Set<String> siblings() {
            return open.getFirst().keys;
        }
    }
}
