package org.heurejuste.testing.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.ExpectedField;
import org.jspecify.annotations.Nullable;

/**
 * A change of a case, place by place.
 *
 * @param order the facts' places in the order in which they are given, each once
 * @param fields the fields that take other values
 */
public record Variation(List<Integer> order, List<FieldChange> fields) {

    /** Keeps its own copies. */
    public Variation {
        order = List.copyOf(order);
        fields = List.copyOf(fields);
    }

    /**
     * A field that takes another value.
     *
     * @param fact the fact's place in the case
     * @param field the field's place in its type
     * @param value the new value
     */
    public record FieldChange(int fact, int field, @Nullable Object value) {
    }

    /**
     * A change of fields alone.
     *
     * @param given the case
     * @param fields the fields
     * @return the change
     */
    public static Variation of(Case given, List<FieldChange> fields) {
        return new Variation(IntStream.range(0, given.given().size()).boxed().toList(), fields);
    }

    /**
     * The changed case.
     *
     * @param given the case
     * @return the case with its facts in this order and with these fields
     */
    public Case apply(Case given) {
        List<Fact> facts = new ArrayList<>();
        for (int place : order) {
            Fact fact = given.given().get(place);
            List<FieldChange> changes = fields.stream().filter(change -> change.fact() == place).toList();
            facts.add(changes.isEmpty() ? fact : changed(fact, changes));
        }
        return new Case(given.name(), given.now(), facts);
    }

    private static Fact changed(Fact fact, List<FieldChange> changes) {
        @Nullable Object[] values = fact.values().toArray();
        changes.forEach(change -> values[change.field()] = change.value());
        return new Fact(fact.type(), Arrays.asList(values));
    }

    /** Whether it does what an entry's change asks for, and nothing else. */
    boolean isAllowed(Change change, @Nullable Item each, Case given) {
        boolean reordered = !order.equals(IntStream.range(0, order.size()).boxed().toList());
        if (change.order()) {
            return reordered && fields.isEmpty();
        }
        return !reordered && !fields.isEmpty() && fields.stream().allMatch(one -> isAllowed(change, each, given, one));
    }

    private static boolean isAllowed(Change change, @Nullable Item each, Case given, FieldChange one) {
        Fact fact = given.given().get(one.fact());
        String name = fact.type().fields().get(one.field()).name();
        return !Values.same(fact.values().get(one.field()), one.value())
                && rules(change, each, given, one.fact()).anyMatch(
                        rule -> rule.name().equals(name) && Values.holds(rule.test(), one.value()));
    }

    /** What a change says of the fields of a fact: nothing where the fact is not meant. */
    static Stream<ExpectedField> rules(Change change, @Nullable Item each, Case given, int place) {
        Fact fact = given.given().get(place);
        return change.facts().stream().filter(c -> Item.of(fact).isOf(c.type()))
                .filter(c -> each == null || !each.isOf(c.type()) || isThis(each, fact))
                .flatMap(c -> c.fields().stream());
    }

    private static boolean isThis(Item each, Fact fact) {
        return each instanceof Item.Given bound && bound.fact() == fact;
    }

    /**
     * A change without one of the facts.
     *
     * @param gone the fact's place
     * @return the same change of the case without it
     */
    public Variation without(int gone) {
        List<Integer> left = order.stream().filter(place -> place != gone).map(place -> moved(place, gone)).toList();
        List<FieldChange> changes = fields.stream().filter(f -> f.fact() != gone)
                .map(f -> new FieldChange(moved(f.fact(), gone), f.field(), f.value())).toList();
        return new Variation(left, changes);
    }

    private static int moved(int place, int gone) {
        return place > gone ? place - 1 : place;
    }
}
