package org.heurejuste.language;

/**
 * How a piece of a file is shown.
 *
 * @param range the piece
 * @param role what it is
 */
public record Colour(TextRange range, Role role) {

    /** What pieces of a file are shown alike. */
    public enum Role {
        /** A keyword of the language. */
        KEYWORD,
        /** A comment. */
        COMMENT,
        /** A text in quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A type or an enum. */
        TYPE,
        /** A field. */
        FIELD,
        /** A value of an enum. */
        VALUE,
        /** A variable. */
        VARIABLE,
        /** A function. */
        FUNCTION,
        /** An annotation. */
        ANNOTATION,
        /** The name of a rule or query. */
        TITLE,
        /** A comparison or other operator. */
        OPERATOR,
        /** A sentence. */
        SENTENCE,
        /** A hole of a sentence. */
        HOLE
    }
}
