package org.heurejuste.policy.vocabulary;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * How the customer is told of a decision: {@code @letter("about.register")}.
 *
 * @param by the names of the decision's fields that change the text, in the order of the templates' keys, as the vocabulary writes
 *        them; may be empty
 * @param span the annotation
 */
public record LetterDefinition(List<String> by, SourceSpan span) {

    /** Keeps its own copy. */
    public LetterDefinition {
        by = List.copyOf(by);
    }
}
