package org.heurejuste.language.internal.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.heurejuste.language.internal.green.GreenUnit;
import org.heurejuste.language.internal.parse.SentencePattern.Hole;
import org.heurejuste.language.syntax.SyntaxError;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/**
 * Reads a {@code .dsl} file: each line is a comment, or defines a sentence or a keyword, or goes on with what the line before it
 * defines.
 */
final class SentenceFileReader {

    private static final Set<String> SCOPES = Set.of("when", "condition", "then", "consequence", "*", "keyword");

    private final String text;
    private final TreeBuilder builder = new TreeBuilder();
    private final List<SyntaxError> errors = new ArrayList<>();
    private int start;
    private int at;

    private SentenceFileReader(String text) {
        this.text = text;
    }

    /** One unit for each definition, comment or blank line, with its line end. */
    static List<GreenUnit> read(String text) {
        SentenceFileReader reader = new SentenceFileReader(text);
        List<GreenUnit> units = new ArrayList<>();
        while (reader.at < text.length()) {
            units.add(reader.unit());
        }
        return units;
    }

    private GreenUnit unit() {
        start = at;
        int first = first(at);
        token(SyntaxKind.WHITESPACE, first);
        content(isDefinition(first) ? definitionEnd(first) : lineEnd(first));
        token(SyntaxKind.WHITESPACE, nextLine(at));
        errors.sort(Comparator.comparingInt(SyntaxError::offset));
        GreenUnit unit = new GreenUnit(builder.take(), List.copyOf(errors), at - start, 0);
        errors.clear();
        return unit;
    }

    /** Behind the last line that goes on with a definition; comments and blank lines may stand between them. */
    private int definitionEnd(int first) {
        int end = lineEnd(first);
        for (int line = nextLine(end); line < text.length(); line = nextLine(lineEnd(line))) {
            int begin = first(line);
            if (isDefinition(begin)) {
                return end;
            } else if (begin < lineEnd(line) && !isComment(begin)) {
                end = lineEnd(line);
            }
        }
        return end;
    }

    private void content(int end) {
        if (at == end) {
            return;
        } else if (isComment(at)) {
            token(SyntaxKind.LINE_COMMENT, end);
            return;
        }
        int first = at;
        int mark = builder.mark();
        boolean scoped = scopes(lineEnd(at));
        int equals = scoped ? equalsSign(end) : -1;
        if (equals < 0) {
            int line = lineEnd(at);
            words(SyntaxKind.UNKNOWN, end);
            error(SyntaxProblem.DEFINITION, first, line);
            builder.node(mark, SyntaxKind.ERROR);
            return;
        }
        pattern(equals);
        part(equals, SyntaxKind.SENTENCE_TEXT);
        token(SyntaxKind.SYMBOL, equals + 1);
        part(end, SyntaxKind.MAPPING_TEXT);
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
            String scope = text.substring(at + 1, close).trim();
            if (!any && !SCOPES.contains(scope.toLowerCase(Locale.ROOT))) {
                error(SyntaxProblem.SENTENCE_SCOPE, at, close + 1, scope);
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
        return close >= 0 && close < end
                && text.substring(at + 1, close).trim().chars()
                        .allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
    }

    /** The first {@code =} that is not escaped and not in a hole. */
    private int equalsSign(int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '=' && depth <= 0) {
                return text.substring(at, i).isBlank() ? -1 : i;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return -1;
    }

    /** The words of a sentence are a regular expression, and its holes have names. */
    private void pattern(int end) {
        String phrase = text.substring(at, end);
        for (Hole hole : SentencePattern.holes(phrase)) {
            if (!hole.name().isEmpty() && !isName(hole.name())) {
                error(SyntaxProblem.HOLE_NAME, at + hole.start(), at + hole.end(), hole.name());
            }
        }
        try {
            if (SentencePattern.fitsNothing(phrase)) {
                error(SyntaxProblem.SENTENCE_OF_NOTHING, first(at), first(at) + phrase.strip().length());
            }
        } catch (PatternSyntaxException e) {
            error(SyntaxProblem.SENTENCE_PATTERN, first(at), first(at) + phrase.strip().length());
        }
    }

    private static boolean isName(String name) {
        return Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private void part(int end, SyntaxKind words) {
        int mark = builder.mark();
        while (at < end) {
            int open = brace(end);
            int close = open < 0 ? -1 : SentencePattern.closing(text, open, end);
            words(words, open < 0 ? end : open);
            if (close >= 0) {
                empty(open, close);
                int hole = builder.mark();
                token(SyntaxKind.SYMBOL, at + 1);
                words(SyntaxKind.WORD, close);
                token(SyntaxKind.SYMBOL, close + 1);
                builder.node(hole, SyntaxKind.HOLE);
            } else if (open >= 0) {
                error(text.charAt(open) == '{' ? SyntaxProblem.OPEN_BRACKET : SyntaxProblem.LONE_BRACKET, open,
                        open + 1, text.substring(open, open + 1));
                token(words, open + 1);
            }
        }
        builder.node(mark, SyntaxKind.PHRASE);
    }

    private void empty(int open, int close) {
        String hole = text.substring(open + 1, close).trim();
        if (hole.isEmpty() || hole.startsWith(":") || hole.endsWith(":")) {
            error(SyntaxProblem.HOLE_NAME, open, close + 1, text.substring(open, close + 1));
        }
    }

    /** The next brace that is not escaped. */
    private int brace(int end) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' || c == '}') {
                return i;
            }
        }
        return -1;
    }

    /** Words, which may go on over several lines with comments between them. */
    private void words(SyntaxKind kind, int end) {
        while (at < end) {
            token(kind, Math.min(end, lineEnd(at)));
            while (at < end && (isLineEnd(at) || isBlank(text.charAt(at)))) {
                token(SyntaxKind.WHITESPACE, Math.min(end, first(nextLine(at))));
                token(SyntaxKind.LINE_COMMENT, isComment(at) ? Math.min(end, lineEnd(at)) : at);
            }
        }
    }

    private void error(SyntaxProblem problem, int from, int to, String... named) {
        errors.add(new SyntaxError(problem, from - start, to - from, List.of(named)));
    }

    private boolean isDefinition(int offset) {
        return text.startsWith("[", offset);
    }

    private boolean isComment(int offset) {
        return text.startsWith("#", offset) || text.startsWith("//", offset);
    }

    private boolean isLineEnd(int offset) {
        return offset < text.length() && (text.charAt(offset) == '\n' || text.charAt(offset) == '\r');
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && !isLineEnd(end)) {
            end++;
        }
        return end;
    }

    /** Where the next line begins, seen from the end of one. */
    private int nextLine(int end) {
        return Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
    }

    /** The first character at or behind a place that is no blank. */
    private int first(int offset) {
        int first = offset;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first;
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
