package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.List;
import org.heurejuste.language.internal.green.GreenUnit;
import org.heurejuste.language.syntax.SyntaxError;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads a {@code .dsl} file: each line is a comment, or defines a sentence or a keyword. */
final class SentenceFileReader {

    private final String text;
    private final TreeBuilder builder = new TreeBuilder();
    private final List<SyntaxError> errors = new ArrayList<>();
    private int start;
    private int at;

    private SentenceFileReader(String text) {
        this.text = text;
    }

    /** One unit for each line, with its line end. */
    static List<GreenUnit> read(String text) {
        SentenceFileReader reader = new SentenceFileReader(text);
        List<GreenUnit> units = new ArrayList<>();
        while (reader.at < text.length()) {
            units.add(reader.line());
        }
        return units;
    }

    private GreenUnit line() {
        start = at;
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        int first = at;
        while (first < end && isBlank(text.charAt(first))) {
            first++;
        }
        token(SyntaxKind.WHITESPACE, first);
        content(end);
        token(SyntaxKind.WHITESPACE, Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1)));
        GreenUnit unit = new GreenUnit(builder.take(), List.copyOf(errors), at - start, 0);
        errors.clear();
        return unit;
    }

    private void content(int end) {
        if (at == end) {
            return;
        } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
            token(SyntaxKind.LINE_COMMENT, end);
            return;
        }
        int first = at;
        int mark = builder.mark();
        boolean scoped = scopes(end);
        int equals = scoped ? equalsSign(end) : -1;
        if (equals < 0) {
            token(SyntaxKind.UNKNOWN, end);
            errors.add(new SyntaxError(SyntaxProblem.DEFINITION, first - start, end - first, List.of()));
            builder.node(mark, SyntaxKind.ERROR);
            return;
        }
        part(equals, SyntaxKind.PHRASE, SyntaxKind.SENTENCE_TEXT);
        token(SyntaxKind.SYMBOL, equals + 1);
        part(end, SyntaxKind.PHRASE, SyntaxKind.MAPPING_TEXT);
        builder.node(mark, SyntaxKind.DEFINITION);
    }

    /** {@code [when]} and a second pair of brackets for the type that the sentence belongs to. */
    private boolean scopes(int end) {
        boolean any = false;
        while (at < end && text.charAt(at) == '[' && (!any || isMeta(end))) {
            int close = text.indexOf(']', at);
            if (close < 0 || close >= end) {
                return any;
            }
            int mark = builder.mark();
            token(SyntaxKind.SYMBOL, at + 1);
            token(SyntaxKind.WORD, close);
            token(SyntaxKind.SYMBOL, close + 1);
            builder.node(mark, SyntaxKind.SCOPE);
            any = true;
        }
        return any;
    }

    private boolean isMeta(int end) {
        int close = text.indexOf(']', at);
        int equals = text.indexOf('=', at);
        return close >= 0 && close < end && (equals < 0 || close < equals);
    }

    /** The first {@code =} that is not escaped and not in a hole. */
    private int equalsSign(int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '=' && depth <= 0) {
                return i == at ? -1 : i;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return -1;
    }

    private void part(int end, SyntaxKind node, SyntaxKind words) {
        int mark = builder.mark();
        while (at < end) {
            int open = hole(end);
            token(words, open < 0 ? end : open);
            if (open >= 0) {
                int hole = builder.mark();
                token(SyntaxKind.SYMBOL, at + 1);
                int close = text.indexOf('}', at);
                token(SyntaxKind.WORD, close);
                token(SyntaxKind.SYMBOL, close + 1);
                builder.node(hole, SyntaxKind.HOLE);
            }
        }
        builder.node(mark, node);
    }

    private int hole(int end) {
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '{') {
                int close = text.indexOf('}', i);
                return close < 0 || close >= end ? -1 : i;
            }
        }
        return -1;
    }

    private void token(SyntaxKind kind, int end) {
        if (end > at) {
            builder.token(kind, text.substring(at, end));
            at = end;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
