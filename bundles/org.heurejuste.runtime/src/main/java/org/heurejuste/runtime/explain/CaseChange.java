package org.heurejuste.runtime.explain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;

/** One change of what a case gives. */
public sealed interface CaseChange {

    /**
     * How much it changes.
     *
     * @return 1, and for a fact more one for each field that it gives beside its defaults and its id
     */
    default int size() {
        return this instanceof FactAdded added ? 1 + added.given().size() : 1;
    }

    /**
     * A field of a fact takes another value.
     *
     * @param fact the fact
     * @param field the field
     * @param before the value that the case gives, as {@link Fact} holds values; null where there is none
     * @param after the value in its place; null for none
     */
    record FieldChanged(FactName fact, FieldDefinition field, @Nullable Object before, @Nullable Object after)
            implements
                CaseChange {
    }

    /**
     * A fact more.
     *
     * @param fact which one; its number is the one that it has in the changed case
     * @param added the fact, defaults filled in
     */
    record FactAdded(FactName fact, Fact added) implements CaseChange {

        /**
         * What it gives.
         *
         * @return the values beside its id and its defaults, in the order of the fields
         */
        public List<SeenValue> given() {
            List<SeenValue> given = new ArrayList<>();
            for (int i = 0; i < added.values().size(); i++) {
                FieldDefinition field = added.type().fields().get(i);
                Object value = added.values().get(i);
                if (!field.name().equals("id") && !Objects.equals(value, field.defaultValue())) {
                    given.add(new SeenValue(field.name(), field, value, fact));
                }
            }
            return given;
        }
    }

    /**
     * A fact less.
     *
     * @param fact which one; its number is the one that it has in the case as given
     */
    record FactRemoved(FactName fact) implements CaseChange {
    }

    /**
     * Another time of the case.
     *
     * @param before the time that the case gives; null where it gives none
     * @param after the time in its place
     */
    record TimeChanged(@Nullable LocalDateTime before, LocalDateTime after) implements CaseChange {
    }
}
