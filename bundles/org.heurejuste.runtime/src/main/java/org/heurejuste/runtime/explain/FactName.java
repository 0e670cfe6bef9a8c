package org.heurejuste.runtime.explain;

import java.util.Objects;

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

    /** By the type's name: a type knows all of its vocabulary, and is slow to compare. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactName name && number == name.number && given == name.given
                && type.name().equals(name.type.name()) && Objects.equals(id, name.id);
    }

    @Override
    public int hashCode() {
        return 31 * type.name().hashCode() + 2 * number + (given ? 1 : 0);
    }
}
