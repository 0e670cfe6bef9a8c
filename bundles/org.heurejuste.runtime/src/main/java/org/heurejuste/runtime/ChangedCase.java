package org.heurejuste.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A case and what somebody changed in it to see what would be decided then.
 *
 * @param given the case as it was given
 * @param now the case as it is now
 * @param origins for each fact of the case as it is now, the given one that it was; null for a new one
 */
public record ChangedCase(Case given, Case now, List<@Nullable Fact> origins) {

    /** Keeps its own copy. */
    public ChangedCase {
        origins = Collections.unmodifiableList(new ArrayList<>(origins));
    }

    /**
     * A case in which nothing is changed yet.
     *
     * @param given the case
     * @return the same case, to be changed
     */
    public static ChangedCase of(Case given) {
        return new ChangedCase(given, given, new ArrayList<>(given.given()));
    }

    /**
     * Another case in its place, as the search for a change found it: facts stay where they are, new ones come last.
     *
     * @param changed the case as it is to be
     * @return the changed case; this one stays as it is
     */
    public ChangedCase replaced(Case changed) {
        List<@Nullable Fact> from = new ArrayList<>();
        List<@Nullable Fact> left = new ArrayList<>(given.given());
        for (Fact fact : changed.given()) {
            from.add(take(left, fact));
        }
        return new ChangedCase(given, changed, from);
    }

    /** The given fact that a fact was: itself, else the first of its type and id. */
    private static @Nullable Fact take(List<@Nullable Fact> left, Fact fact) {
        Fact origin = left.contains(fact)
                ? fact
                : left.stream().filter(other -> other != null && isSame(other, fact)).findFirst().orElse(null);
        left.remove(origin);
        return origin;
    }

    private static boolean isSame(Fact one, Fact other) {
        int id = idOf(one.type());
        return one.type().equals(other.type())
                && (id < 0 || Objects.equals(one.values().get(id), other.values().get(id)));
    }

    /** The place of the field that tells facts of a type apart; -1 where there is none. */
    static int idOf(TypeDefinition type) {
        return type.field("id").map(type.fields()::indexOf).orElse(-1);
    }

    /**
     * Whether anything is changed.
     *
     * @return false where the case is as it was given
     */
    public boolean isChanged() {
        return !now.equals(given);
    }

    /**
     * With another value in a field.
     *
     * @param fact the place of the fact in the case as it is now, from 0
     * @param field the place of the field in its type, from 0
     * @param value the value, as facts hold values
     * @return the changed case; this one stays as it is
     */
    public ChangedCase with(int fact, int field, @Nullable Object value) {
        return new ChangedCase(given, now.with(fact, now.given().get(fact).with(field, value)), origins);
    }

    /**
     * With a fact less.
     *
     * @param fact the place of the fact in the case as it is now, from 0
     * @return the changed case; this one stays as it is
     */
    public ChangedCase without(int fact) {
        List<@Nullable Fact> left = new ArrayList<>(origins);
        left.remove(fact);
        return new ChangedCase(given, now.without(fact), left);
    }

    /**
     * With a new fact of a type: its defaults, the first choice where one must be made, and an id of its own.
     *
     * @param type the type
     * @return the changed case; this one stays as it is
     */
    public ChangedCase with(TypeDefinition type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldDefinition field : type.fields()) {
            values.add(field.name().equals("id") && field.type() instanceof FieldType.Text
                    ? freeId(type)
                    : initial(field));
        }
        List<@Nullable Fact> more = new ArrayList<>(origins);
        more.add(null);
        return new ChangedCase(given, now.with(new Fact(type, values)), more);
    }

    private static @Nullable Object initial(FieldDefinition field) {
        return field.defaultValue() == null && field.required() && field.type() instanceof FieldType.Choice choice
                ? choice.enumeration().values().get(0)
                : field.defaultValue();
    }

    private String freeId(TypeDefinition type) {
        String letter = type.name().substring(0, 1).toLowerCase(Locale.ROOT);
        List<@Nullable Object> taken = now.given().stream().filter(fact -> idOf(fact.type()) >= 0)
                .<@Nullable Object>map(fact -> fact.values().get(idOf(fact.type()))).toList();
        int number = 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
