package org.heurejuste.policy;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A part of a file, as an outline shows it.
 *
 * @param kind what it is
 * @param name its name
 * @param clauses the clauses that a rule names; empty for everything else
 * @param span its name's place in the file
 * @param children its parts, in the file's order: the fields of a type
 */
public record OutlineNode(Kind kind, String name, List<String> clauses, SourceSpan span, List<OutlineNode> children) {

    /** What a part of a file is. */
    public enum Kind {
        /** A declared type. */
        TYPE,
        /** A declared enum. */
        ENUM,
        /** A field of a declared type. */
        FIELD,
        /** A rule, or a row of a decision table. */
        RULE,
        /** A query. */
        QUERY,
        /** A function. */
        FUNCTION
    }

    /** Keeps its own copies. */
    public OutlineNode {
        clauses = List.copyOf(clauses);
        children = List.copyOf(children);
    }
}
