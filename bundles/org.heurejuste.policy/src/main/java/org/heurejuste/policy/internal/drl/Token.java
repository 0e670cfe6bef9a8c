package org.heurejuste.policy.internal.drl;

/**
 * A word of a rule file; comments and blanks are none.
 *
 * @param kind what it is
 * @param start its first character in the text
 * @param end the character after its last
 */
public record Token(Kind kind, int start, int end) {

    /** What a token is. */
    public enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A text in single or double quotes. */
        STRING,
        /** A text in quotes that its line does not close. */
        OPEN_STRING,
        /** A number. */
        NUMBER,
        /** Any other character. */
        SYMBOL
    }

    /**
     * Its characters.
     *
     * @param text the file's text
     * @return the characters
     */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /**
     * Whether it is a certain symbol.
     *
     * @param text the file's text
     * @param symbol the symbol
     * @return whether it is
     */
    public boolean is(CharSequence text, char symbol) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }
}
