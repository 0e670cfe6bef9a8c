package org.heurejuste.language.internal.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heurejuste.language.syntax.Keywords;
import org.heurejuste.language.syntax.SyntaxKind;

/**
 * Splits a {@code .dslr} text: between {@code when} and {@code end} each line is a sentence, unless it begins with
 * {@code >}; everything else is the engine's language.
 */
final class SentenceRuleLexer {

    private final String text;
    private final Keywords keywords;
    private final Tokens tokens;
    private final List<String> phrases;
    private boolean sentences;
    private boolean statement;
    private int at;

    private SentenceRuleLexer(String text, Keywords keywords) {
        this.text = text;
        this.keywords = keywords;
        this.tokens = new Tokens(text);
        this.phrases = keywords.meanings().keySet().stream().filter(word -> word.indexOf(' ') >= 0)
                .sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    static Tokens read(String text, Keywords keywords) {
        SentenceRuleLexer lexer = new SentenceRuleLexer(text, keywords);
        while (lexer.at < text.length()) {
            lexer.line();
        }
        return lexer.tokens.trimmed();
    }

    private void line() {
        int end = lineEnd(at);
        int start = at;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        int stop = end;
        while (stop > start && isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        add(SyntaxKind.WHITESPACE, start);
        if (start < stop) {
            content(start, stop);
        }
        add(SyntaxKind.WHITESPACE, Math.max(at, end));
        add(SyntaxKind.WHITESPACE, Math.max(at, breakEnd(end)));
    }

    private void content(int start, int stop) {
        String keyword = keyword(start, stop);
        boolean comment = text.startsWith("//", start) || text.startsWith("#", start) || text.startsWith("/*", start);
        if (statement && (keyword.equals("when") || keyword.equals("then"))) {
            language(stop);
            sentences = true;
        } else if (sentences && keyword.equals("end")) {
            language(stop);
            sentences = false;
            statement = false;
        } else if (keyword.equals("rule") || keyword.equals("query")) {
            sentences = keyword.equals("query");
            statement = true;
            language(stop);
        } else if (sentences && comment && text.startsWith("#", start)) {
            add(SyntaxKind.LINE_COMMENT, stop);
        } else if (sentences && text.charAt(start) == '>') {
            add(SyntaxKind.RULE_LANGUAGE_MARK, start + 1);
            language(stop);
        } else if (sentences && !comment) {
            add(SyntaxKind.SENTENCE_TEXT, stop);
        } else {
            language(stop);
        }
    }

    private void language(int stop) {
        phrase().ifPresent(phrase -> add(SyntaxKind.WORD, at + phrase.length()));
        at = new Lexer(text, tokens, at).readTo(stop);
    }

    /** A keyword that is written as several words. */
    private Optional<String> phrase() {
        return phrases.stream().filter(phrase -> text.startsWith(phrase, at)
                && (at + phrase.length() == text.length()
                        || !Character.isJavaIdentifierPart(text.charAt(at + phrase.length()))))
                .findFirst();
    }

    private String keyword(int start, int stop) {
        Optional<String> phrase = phrase();
        if (phrase.isPresent()) {
            return keywords.meaning(phrase.get());
        }
        int end = start;
        while (end < stop && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return keywords.meaning(text.substring(start, end));
    }

    private void add(SyntaxKind kind, int end) {
        if (end > at) {
            tokens.add(kind, end);
            at = end;
        }
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int breakEnd(int end) {
        boolean pair = text.startsWith("\r\n", end);
        return Math.min(text.length(), pair ? end + 2 : end + 1);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
