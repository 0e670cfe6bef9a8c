package org.heurejuste.testing;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * What is said of a field.
 *
 * @param name the field's name in the vocabulary, or {@link #CLAUSE} or {@link #RULE} where the type has no field of that name
 * @param test what its value must be
 * @param span the value in the file
 */
public record ExpectedField(String name, ValueTest test, SourceSpan span) {

    /** Stands for the clause that made a decision. */
    public static final String CLAUSE = "clause";

    /** Stands for the name of the rule that made a decision. */
    public static final String RULE = "rule";
}
