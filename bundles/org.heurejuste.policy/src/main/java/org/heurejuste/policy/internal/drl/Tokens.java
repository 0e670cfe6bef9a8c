package org.heurejuste.policy.internal.drl;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a rule file, whatever state it is in.
 *
 * @param text the text
 * @param list its tokens, in order
 * @param openComment where a comment starts that nothing closes, or -1
 */
public record Tokens(String text, List<Token> list, int openComment) {

    /**
     * Reads the tokens of a text.
     *
     * @param text any text
     * @return its tokens
     */
    public static Tokens of(String text) {
        return new Scanner(text).scan();
    }

    /**
     * The characters of a token.
     *
     * @param index the token's place in the list
     * @return its characters, or an empty text behind the last token
     */
    public String word(int index) {
        return index < 0 || index >= list.size() ? "" : list.get(index).in(text);
    }

    /**
     * Whether a token is a certain word.
     *
     * @param index the token's place in the list; may lie outside
     * @param word the word
     * @return whether it is
     */
    public boolean isWord(int index, String word) {
        return kind(index) == Token.Kind.WORD && word(index).equals(word);
    }

    /**
     * Whether a token is a certain symbol.
     *
     * @param index the token's place in the list; may lie outside
     * @param symbol the symbol
     * @return whether it is
     */
    public boolean isSymbol(int index, char symbol) {
        return index >= 0 && index < list.size() && list.get(index).is(text, symbol);
    }

    /**
     * The kind of a token.
     *
     * @param index the token's place in the list; may lie outside
     * @return its kind; {@code SYMBOL} outside
     */
    public Token.Kind kind(int index) {
        return index < 0 || index >= list.size() ? Token.Kind.SYMBOL : list.get(index).kind();
    }

    /**
     * The first token that starts at an offset or behind it.
     *
     * @param offset the offset
     * @return the token's place in the list; the list's size where there is none
     */
    public int from(int offset) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Whether a token is the first of its line.
     *
     * @param index the token's place in the list
     * @return whether only blanks stand before it
     */
    public boolean startsLine(int index) {
        int at = list.get(index).start() - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private static final class Scanner {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private int at;
        private int openComment = -1;

        Scanner(String text) {
            this.text = text;
        }

        Tokens scan() {
            while (at < text.length()) {
                next();
            }
            return new Tokens(text, List.copyOf(tokens), openComment);
        }

        private void next() {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipTo(lineEnd());
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (Character.isJavaIdentifierStart(c)) {
                add(Token.Kind.WORD, wordEnd());
            } else if (c >= '0' && c <= '9') {
                add(Token.Kind.NUMBER, wordEnd());
            } else {
                add(Token.Kind.SYMBOL, at + 1);
            }
        }

        private void add(Token.Kind kind, int end) {
            tokens.add(new Token(kind, at, end));
            at = end;
        }

        private void skipTo(int end) {
            at = end;
        }

        private int lineEnd() {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }

        private void skipComment() {
            int close = text.indexOf("*/", at + 2);
            if (close < 0) {
                openComment = at;
            }
            skipTo(close < 0 ? text.length() : close + 2);
        }

        private void string(char quote) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n'
                    && text.charAt(end) != '\r') {
                end += text.charAt(end) == '\\' && end + 1 < text.length() ? 2 : 1;
            }
            boolean closed = end < text.length() && text.charAt(end) == quote;
            add(closed ? Token.Kind.STRING : Token.Kind.OPEN_STRING, Math.min(text.length(), closed ? end + 1 : end));
        }

        private int wordEnd() {
            int end = at;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != 0) {
                end++;
            }
            return Math.max(end, at + 1);
        }
    }
}
