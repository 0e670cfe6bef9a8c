package org.heurejuste.runtime.explain;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which fact, term or decision of a case is meant.
 *
 * @param type its type
 * @param number its place among those of its type, from 1: in the order of the case, then of the making
 * @param id the value of its field {@code id}, or null where it has none
 * @param given whether the case gives it; otherwise a rule made it
 */
public record FactName(TypeDefinition type, int number, @Nullable String id, boolean given) {

    /**
     * Its path in the case.
     *
     * @return for example {@code given.Incident[0]}; the type and number alone where a rule made it
     */
    public String path() {
        return (given ? "given." : "") + type.name() + "[" + (number - 1) + "]";
    }
}
