package org.heurejuste.runtime.letter;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.heurejuste.policy.letter.FactReference;
import org.heurejuste.policy.letter.LetterArgument;
import org.heurejuste.policy.letter.LetterKind;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;

/** Finds in a case and its decision what a template fills in. */
record ArgumentValues(LetterKind kind) {

    /**
     * A value.
     *
     * @param value the value, or null where there is none
     * @param isUncertain whether several facts bear the name that the decision gives, and differ
     */
    record Found(@Nullable Object value, boolean isUncertain) {
    }

    Found of(LetterArgument argument, Case given, Decision decision) {
        FactReference reference = argument.reference();
        if (reference == null && argument.type().name().equals(kind.decision().name())) {
            return new Found(decision.value(argument.field().name()), false);
        }
        Object named = reference == null ? null : decision.value(reference.field().name());
        Set<@Nullable Object> values = new HashSet<>();
        for (Fact fact : given.given()) {
            if (fact.type().name().equals(argument.type().name())
                    && (reference == null || Objects.equals(named, value(fact, reference.key())))) {
                values.add(value(fact, argument.field()));
            }
        }
        return new Found(values.size() == 1 ? values.iterator().next() : null, values.size() > 1);
    }

    private static @Nullable Object value(Fact fact, FieldDefinition field) {
        TypeDefinition type = fact.type();
        for (int i = 0; i < type.fields().size(); i++) {
            if (type.fields().get(i).name().equals(field.name())) {
                return fact.values().get(i);
            }
        }
        return null;
    }
}
