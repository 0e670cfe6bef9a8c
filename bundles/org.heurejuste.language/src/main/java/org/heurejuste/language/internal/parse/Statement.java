package org.heurejuste.language.internal.parse;

/**
 * A statement and the blanks and comments before it, found before it is read.
 *
 * @param kind what its first word says it is
 * @param firstToken its first token
 * @param endToken the token behind its last
 */
public record Statement(Kind kind, int firstToken, int endToken) {

    /** What its first word says it is. */
    public enum Kind {
        /** {@code package}. */
        PACKAGE,
        /** {@code unit}. */
        UNIT,
        /** {@code import}. */
        IMPORT,
        /** {@code global}. */
        GLOBAL,
        /** An attribute of all rules of the file. */
        ATTRIBUTE,
        /** {@code declare}. */
        DECLARE,
        /** {@code function}. */
        FUNCTION,
        /** {@code query}. */
        QUERY,
        /** {@code rule}. */
        RULE,
        /** Words outside of every statement. */
        STRAY,
        /** Blanks and comments at the end of the file. */
        BLANK
    }
}
