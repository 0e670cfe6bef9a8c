package org.heurejuste.testing.internal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.ValueTest;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.testing.internal.compare.InvariantCheck;
import org.heurejuste.testing.internal.compare.InvariantCheck.Place;
import org.heurejuste.testing.internal.compare.Values;
import org.heurejuste.testing.internal.compare.Variation;
import org.heurejuste.testing.internal.compare.Variation.FieldChange;
import org.jspecify.annotations.Nullable;

/** Draws changes of a case, such as an entry of {@code always} asks for. */
final class Variations {
    private static final int TRIES = 8;

    private final CaseGenerator generator;
    private final SplittableRandom random;

    Variations(CaseGenerator generator, long seed) {
        this.generator = generator;
        this.random = new SplittableRandom(seed);
    }

    /** A change of the case; empty where there is nothing to change. */
    Optional<Variation> draw(Invariant invariant, Change change, Case given, List<Decision> decisions) {
        if (change.order()) {
            return order(given.given().size()).map(order -> new Variation(order, List.of()));
        }
        List<List<Place>> choices = InvariantCheck.places(invariant, given, decisions);
        List<Place> places = choices.isEmpty() ? List.of() : choices.get(random.nextInt(choices.size()));
        List<FieldChange> changes = new ArrayList<>();
        for (Place place : places) {
            if (places.size() == 1 || random.nextBoolean()) {
                change(place, given).ifPresent(changes::add);
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(Variation.of(given, changes));
    }

    private Optional<List<Integer>> order(int facts) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, facts).boxed().toList());
        for (int i = facts - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        boolean another = IntStream.range(0, facts).anyMatch(i -> order.get(i) != i);
        return another ? Optional.of(order) : Optional.empty();
    }

    private Optional<FieldChange> change(Place place, Case given) {
        FieldDefinition field = given.given().get(place.fact()).type().fields().get(place.field());
        Object now = given.given().get(place.fact()).values().get(place.field());
        List<@Nullable Object> values = new ArrayList<>();
        if (field.type() instanceof FieldType.Choice choice) {
            values.addAll(choice.enumeration().values());
        } else {
            for (int i = 0; i < TRIES; i++) {
                values.add(generator.value(given.given().get(place.fact()).type(), field, random));
            }
        }
        values.removeIf(value -> Values.text(value).equals(Values.text(now)) || !holds(place.test(), value));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldChange(place.fact(), place.field(), values.get(random.nextInt(values.size()))));
    }

    private static boolean holds(ValueTest test, @Nullable Object value) {
        return Values.holds(test, value);
    }
}
