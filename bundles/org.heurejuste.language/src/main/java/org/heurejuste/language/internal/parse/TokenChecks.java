package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxProblem;

/** What is wrong with tokens by themselves: texts and comments that are not closed, escapes and characters that do not exist. */
final class TokenChecks {

    private static final String ESCAPES = "bBtnfr\"'\\.oxaecdDsSwWpAGZzQE*[]()$^{}?+-&|01234567";

    interface Report {
        boolean error(SyntaxProblem problem, int offset, int length, String... words);
    }

    private TokenChecks() {}

    static void check(Tokens tokens, int first, int end, Report report) {
        for (int i = first; i < end; i++) {
            int start = tokens.start(i);
            int length = tokens.end(i) - start;
            switch (tokens.kind(i)) {
                case TEXT -> text(tokens, i, report);
                case BLOCK_COMMENT -> {
                    if (length < 4 || !tokens.text().startsWith("*/", start + length - 2)) {
                        report.error(SyntaxProblem.OPEN_COMMENT, start, 2);
                    }
                }
                case UNKNOWN -> report.error(SyntaxProblem.CHARACTER, start, length, hex(tokens.text(), start));
                default -> {
                    // every other token is sound by itself
                }
            }
        }
    }

    private static void text(Tokens tokens, int token, Report report) {
        String text = tokens.text();
        int start = tokens.start(token);
        int end = tokens.end(token);
        char quote = text.charAt(start);
        boolean closed = false;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            closed = c == quote;
            if (c == '\\' && i + 1 < end) {
                if (!isEscape(text, i + 1)) {
                    report.error(SyntaxProblem.ESCAPE, i, 2, text.substring(i, Math.min(end, i + 2)));
                }
                i++;
            }
        }
        if (!closed) {
            report.error(SyntaxProblem.OPEN_TEXT, start, end - start, String.valueOf(quote));
        }
    }

    private static boolean isEscape(String text, int at) {
        char c = text.charAt(at);
        if (c != 'u') {
            return ESCAPES.indexOf(c) >= 0;
        }
        for (int i = at + 1; i <= at + 4; i++) {
            if (i >= text.length() || text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String hex(String text, int at) {
        return String.format("%04X", text.codePointAt(at));
    }
}
