package org.heurejuste.language.internal.parse;

import java.util.Set;
import org.heurejuste.language.syntax.SyntaxKind;

/** Splits a text into tokens as the engine does; every character belongs to one, whatever the text is. */
final class Lexer {

    private static final String[] PAIRS = {"+=", "-=", "*=", "/=", "&=", "|=", "^=", "%=", ":=", "--", "++", "->", "==",
        "!=", ">=", "<=", "!.", "&&", "||", "?/"};
    private static final String SIGNS = ";:><=()[]{},.?!~|&^%*-+#@/\\";
    private static final String FIRST_OF_PAIRS = "+-*/&|^%:=!><?";
    private static final Set<String> STRUCTURE = Set.of("rule", "query", "declare", "function", "import", "global",
            "package", "when", "then", "end");

    private final String text;
    private final Tokens tokens;
    private int at;

    Lexer(String text, Tokens tokens, int start) {
        this.text = text;
        this.tokens = tokens;
        this.at = start;
    }

    static Tokens read(String text) {
        Tokens tokens = new Tokens(text);
        new Lexer(text, tokens, 0).readTo(text.length());
        return tokens.trimmed();
    }

    /** Reads up to a place, or beyond it where a token does not end there. */
    int readTo(int end) {
        while (at < end) {
            SyntaxKind kind = next();
            tokens.add(kind, at);
        }
        return at;
    }

    private SyntaxKind next() {
        char c = text.charAt(at);
        if (isBlank(c)) {
            skipWhile(Lexer::isBlank);
            return SyntaxKind.WHITESPACE;
        } else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
            return comment();
        } else if (c == '"' || c == '\'') {
            at = textEnd(c);
            return SyntaxKind.TEXT;
        } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            at = Numbers.end(text, at);
            return SyntaxKind.NUMBER;
        } else if (Character.isJavaIdentifierStart(c)) {
            skipWhile(Character::isJavaIdentifierPart);
            return SyntaxKind.WORD;
        }
        return c == '`' ? quotedName() : sign(c);
    }

    private SyntaxKind comment() {
        if (peek(1) == '/') {
            skipWhile(c -> !isLineEnd(c));
            return SyntaxKind.LINE_COMMENT;
        }
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
        return SyntaxKind.BLOCK_COMMENT;
    }

    private SyntaxKind quotedName() {
        int start = at++;
        if (at < text.length() && Character.isJavaIdentifierStart(text.charAt(at))) {
            skipWhile(Character::isJavaIdentifierPart);
            if (peek(0) == '`') {
                at++;
                return SyntaxKind.WORD;
            }
        }
        at = start + 1;
        return SyntaxKind.UNKNOWN;
    }

    private SyntaxKind sign(char c) {
        if (SIGNS.indexOf(c) < 0) {
            skipWhile(Lexer::isUnknown);
            return SyntaxKind.UNKNOWN;
        }
        boolean pair = FIRST_OF_PAIRS.indexOf(c) >= 0 && startsPair();
        at += pair ? 2 : 1;
        return SyntaxKind.SYMBOL;
    }

    private boolean startsPair() {
        for (String pair : PAIRS) {
            if (text.startsWith(pair, at)) {
                return true;
            }
        }
        return false;
    }

    /** A text ends at its quote, on a later line too, unless that would take in what is plainly not a part of it. */
    private int textEnd(char quote) {
        int lineEnd = -1;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && !isLineEnd(text.charAt(i + 1))) {
                i++;
            } else if (c == quote) {
                return lineEnd < 0 || isEven(quote, i + 1) ? i + 1 : lineEnd;
            } else if (isLineEnd(c)) {
                lineEnd = lineEnd < 0 ? i : lineEnd;
                if (startsStructure(i + 1)) {
                    return lineEnd;
                }
            }
        }
        return lineEnd < 0 ? text.length() : lineEnd;
    }

    private boolean isEven(char quote, int start) {
        boolean even = true;
        for (int i = start; i < text.length() && !isLineEnd(text.charAt(i)); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                even = !even;
            }
        }
        return even;
    }

    private boolean startsStructure(int line) {
        int start = line;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start < 9 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return STRUCTURE.contains(text.substring(start, end));
    }

    private void skipWhile(CharTest test) {
        do {
            at++;
        } while (at < text.length() && test.holds(text.charAt(at)));
    }

    private char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\0';
    }

    private static boolean isUnknown(char c) {
        return !isBlank(c) && !isDigit(c) && c != '"' && c != '\'' && c != '`' && SIGNS.indexOf(c) < 0
                && !Character.isJavaIdentifierStart(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private interface CharTest {
        boolean holds(char c);
    }
}
