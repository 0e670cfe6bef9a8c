package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/**
 * A condition of an {@link Invariant}, on the facts or on the decisions of a case.
 *
 * @param type the fact or decision looked for
 * @param patterns for each of them at least one must be there; where empty, none of the type may be there
 * @param span the type's name in the file
 */
public record Condition(TypeDefinition type, List<Pattern> patterns, SourceSpan span) {

    /** Keeps its own copy. */
    public Condition {
        patterns = List.copyOf(patterns);
    }
}
