package org.heurejuste.policy;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A rule as the project writes it.
 *
 * @param packageName its package
 * @param name its name; unique in its package
 * @param clauses the handbook's clauses that it stands for, in the order of its {@code @clause}; empty where it names none
 * @param span its name, in the file that an author edits (a decision table's row where it comes from a table)
 * @param consequence the first line of its consequence, or its own line where that is not known
 */
public record RuleDefinition(String packageName, String name, List<String> clauses, SourceSpan span,
        SourceSpan consequence) {

    /** Keeps its own copy of the clauses. */
    public RuleDefinition {
        clauses = List.copyOf(clauses);
    }
}
