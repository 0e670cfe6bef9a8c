package org.heurejuste.language;

import java.util.List;

/**
 * A statement of a file, or a part of one.
 *
 * @param kind what it is
 * @param name its name, without quotes
 * @param label what people call it, in the reader's language; its name where it has none
 * @param clauses the clauses that a rule stands for
 * @param range the whole of it
 * @param nameRange its name
 * @param children its fields or values
 */
public record OutlineItem(Kind kind, String name, String label, List<String> clauses, TextRange range,
        TextRange nameRange, List<OutlineItem> children) {

    /** What a statement can be. */
    public enum Kind {
        /** A declared type. */
        TYPE,
        /** A declared enum. */
        ENUM,
        /** A field. */
        FIELD,
        /** A value of an enum. */
        VALUE,
        /** A function. */
        FUNCTION,
        /** A query. */
        QUERY,
        /** A rule. */
        RULE,
        /** A global. */
        GLOBAL,
        /** A sentence of a {@code .dsl} file. */
        SENTENCE
    }

    /** Keeps its own copies. */
    public OutlineItem {
        clauses = List.copyOf(clauses);
        children = List.copyOf(children);
    }
}
