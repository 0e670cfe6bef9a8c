package org.heurejuste.testing.internal.compare;

import java.util.List;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.Selection;
import org.jspecify.annotations.Nullable;

/** A fact or a decision, by the names of its fields. */
interface Item {

    static Item of(Fact fact) {
        return new Given(fact);
    }

    static Item of(Decision decision) {
        return new Decided(decision);
    }

    TypeDefinition type();

    /** The value of a field; for a decision also its clause or rule where the type has no field of that name. */
    @Nullable
    Object value(String field);

    /** Whether it fits one of the patterns of its type; where there is none, all fit. */
    default boolean fits(Selection selection) {
        return isOf(selection.type())
                && (selection.patterns().isEmpty() || selection.patterns().stream().anyMatch(this::fits));
    }

    default boolean fits(Pattern pattern) {
        return pattern.fields().stream().allMatch(this::fits);
    }

    default boolean fits(ExpectedField field) {
        return Values.holds(field.test(), value(field.name()));
    }

    default boolean isOf(TypeDefinition wanted) {
        return wanted.equals(Selection.ANY_DECISION)
                || type().name().equals(wanted.name()) && type().packageName().equals(wanted.packageName());
    }

    /** The value of a type's field, by its name. */
    private static @Nullable Object value(TypeDefinition type, List<@Nullable Object> values, String field,
            @Nullable Object otherwise) {
        for (int i = 0; i < values.size(); i++) {
            if (type.fields().get(i).name().equals(field)) {
                return values.get(i);
            }
        }
        return otherwise;
    }

    /**
     * A fact.
     *
     * @param fact the fact
     */
    record Given(Fact fact) implements Item {

        @Override
        public TypeDefinition type() {
            return fact.type();
        }

        @Override
        public @Nullable Object value(String field) {
            return Item.value(fact.type(), fact.values(), field, null);
        }
    }

    /**
     * A decision.
     *
     * @param decision the decision
     */
    record Decided(Decision decision) implements Item {

        @Override
        public TypeDefinition type() {
            return decision.type();
        }

        @Override
        public @Nullable Object value(String field) {
            Object origin = field.equals(ExpectedField.CLAUSE)
                    ? decision.clause()
                    : field.equals(ExpectedField.RULE) ? decision.rule() : null;
            return Item.value(decision.type(), decision.values(), field, origin);
        }
    }
}
