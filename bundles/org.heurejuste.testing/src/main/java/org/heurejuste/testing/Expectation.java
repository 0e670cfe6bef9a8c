package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/** What the decisions of one type must be in a case. */
public sealed interface Expectation {

    /**
     * The decisions concerned.
     *
     * @return a type whose role is decision
     */
    TypeDefinition type();

    /**
     * Where it is written.
     *
     * @return the type's name in the file
     */
    SourceSpan span();

    /**
     * So many, whatever they say: {@code none}, {@code one}, or a number.
     *
     * @param type the decisions concerned
     * @param count how many, 0 or more
     * @param span the type's name in the file
     */
    record Count(TypeDefinition type, int count, SourceSpan span) implements Expectation {
    }

    /**
     * Exactly these, one to one, in any order.
     *
     * @param type the decisions concerned
     * @param patterns what is said of each; an empty list expects none
     * @param span the type's name in the file
     */
    record Matching(TypeDefinition type, List<Pattern> patterns, SourceSpan span) implements Expectation {

        /** Keeps its own copy. */
        public Matching {
            patterns = List.copyOf(patterns);
        }
    }
}
