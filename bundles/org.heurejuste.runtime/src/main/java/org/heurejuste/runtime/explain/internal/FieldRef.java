package org.heurejuste.runtime.explain.internal;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/**
 * A field of a fact at work.
 *
 * @param fact the fact, by identity
 * @param type its type
 * @param place the field's place in the type
 */
record FieldRef(Object fact, TypeDefinition type, int place) {

    FieldDefinition field() {
        return type.fields().get(place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldRef ref && ref.fact == fact && ref.place == place;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(fact) + place;
    }
}
