package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * What is said of one decision or fact, on the fields given; other fields may have any value.
 *
 * @param fields the fields given, in the file's order; empty for one that may say anything
 * @param span the whole pattern in the file
 */
public record Pattern(List<ExpectedField> fields, SourceSpan span) {

    /** Keeps its own copy. */
    public Pattern {
        fields = List.copyOf(fields);
    }
}
