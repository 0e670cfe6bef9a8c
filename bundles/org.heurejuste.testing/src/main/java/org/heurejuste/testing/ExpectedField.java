package org.heurejuste.testing;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A field that must have a value.
 *
 * @param name the field's name in the vocabulary, or {@link #CLAUSE} or {@link #RULE} where the type has no field of that name
 * @param value the value, as in {@link org.heurejuste.runtime.Fact#values()}; null where the field must have none
 * @param span the value in the file
 */
public record ExpectedField(String name, @Nullable Object value, SourceSpan span) {

    /** Stands for the clause that made a decision. */
    public static final String CLAUSE = "clause";

    /** Stands for the name of the rule that made a decision. */
    public static final String RULE = "rule";
}
