package org.heurejuste.language;

import org.heurejuste.policy.text.TextEdit;

/**
 * Something that may be written at a place.
 *
 * @param label what is shown: the word, or what people call it
 * @param detail what it is, in the reader's language
 * @param text what is written; <code>${1:word}</code> marks a hole to fill in, {@code $0} where writing goes on
 * @param kind what it is
 * @param offset where it is written, in UTF-16 units
 * @param length how much of the text it replaces
 * @param rank how far down the list it comes; the least first
 */
public record Completion(String label, String detail, String text, Kind kind, int offset, int length, int rank) {

    /** What a proposal is. */
    public enum Kind {
        /** A declared type or an enum. */
        TYPE,
        /** A field. */
        FIELD,
        /** A value of an enum, a number or a text. */
        VALUE,
        /** A variable of the rule. */
        VARIABLE,
        /** A function or a method. */
        FUNCTION,
        /** A global. */
        GLOBAL,
        /** A comparison. */
        OPERATOR,
        /** A keyword. */
        KEYWORD,
        /** An attribute of a rule. */
        ATTRIBUTE,
        /** An annotation. */
        ANNOTATION,
        /** A clause of the handbook. */
        CLAUSE,
        /** A sentence of a {@code .dsl} file. */
        SENTENCE,
        /** Several lines with holes. */
        TEMPLATE
    }

    /**
     * What is written, with the words of its holes and without their marks.
     *
     * @return the plain text
     */
    public String plainText() {
        return text.replaceAll("\\$\\{\\d+:([^}]*)}", "$1").replaceAll("\\$\\{\\d+}|(?<!\\\\)\\$\\d", "").replace("\\$",
                "$");
    }

    /**
     * The change that writes it.
     *
     * @return the change, with {@link #plainText()}
     */
    public TextEdit edit() {
        return new TextEdit(offset, length, plainText());
    }
}
