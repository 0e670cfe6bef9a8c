package org.heurejuste.testing.internal.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.internal.compare.Variation;
import org.heurejuste.testing.internal.compare.Variation.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case for which something does not hold as small as it can: takes facts away, gives fields their defaults, and moves
 * what must differ towards them, as long as it still does not hold.
 */
final class Shrinker {
    /** Enough for some hundred fields; a case is not to be waited for. */
    private static final int MOST_TRIES = 3_000;

    private final Predicate<Trial> fails;
    private int tries;

    Shrinker(Predicate<Trial> fails) {
        this.fails = fails;
    }

    /**
     * A case, and the change of it where something is tried by changing cases.
     *
     * @param given the case
     * @param variation the change, or null
     */
    record Trial(Case given, @Nullable Variation variation) {

        private Trial without(int fact) {
            List<Fact> left = new ArrayList<>(given.given());
            left.remove(fact);
            return new Trial(new Case(given.name(), given.now(), left),
                    variation == null ? null : variation.without(fact));
        }

        private Trial with(int fact, int field, @Nullable Object value) {
            List<Fact> facts = new ArrayList<>(given.given());
            @Nullable Object[] values = facts.get(fact).values().toArray();
            values[field] = value;
            facts.set(fact, new Fact(facts.get(fact).type(), Arrays.asList(values)));
            return new Trial(new Case(given.name(), given.now(), facts), variation);
        }

        private Trial changing(FieldChange change, @Nullable FieldChange instead) {
            Variation whole = Objects.requireNonNull(variation);
            List<FieldChange> changes = new ArrayList<>(whole.fields());
            changes.remove(change);
            if (instead != null) {
                changes.add(instead);
            }
            return new Trial(given, new Variation(whole.order(), changes));
        }
    }

    /** The smallest trial that could be found for which it does not hold. */
    Trial shrink(Trial start) {
        Trial smallest = start;
        boolean smaller = true;
        while (smaller && tries < MOST_TRIES) {
            Trial before = smallest;
            smallest = withFewerFacts(smallest);
            smallest = withFewerChanges(smallest);
            smallest = withSimplerFields(smallest);
            smallest = withSimplerChanges(smallest);
            smaller = !smallest.equals(before);
        }
        return smallest;
    }

    private boolean stillFails(Trial trial) {
        return ++tries <= MOST_TRIES && fails.test(trial);
    }

    private Trial withFewerFacts(Trial start) {
        Trial smallest = start;
        for (int i = start.given().given().size() - 1; i >= 0; i--) {
            boolean single = smallest.given().given().get(i).type().role() == Role.SINGLE_FACT;
            Trial fewer = smallest.without(i);
            smallest = !single && stillFails(fewer) ? fewer : smallest;
        }
        return smallest;
    }

    private Trial withFewerChanges(Trial start) {
        Trial smallest = start;
        for (FieldChange change : changes(start)) {
            Trial fewer = smallest.changing(change, null);
            smallest = stillFails(fewer) ? fewer : smallest;
        }
        return smallest;
    }

    private Trial withSimplerFields(Trial start) {
        Trial smallest = start;
        for (int i = 0; i < start.given().given().size(); i++) {
            Fact fact = start.given().given().get(i);
            for (int j = 0; j < fact.values().size(); j++) {
                smallest = withSimplerField(smallest, i, j);
            }
        }
        return smallest;
    }

    private Trial withSimplerField(Trial start, int fact, int field) {
        Trial smallest = start;
        for (boolean smaller = true; smaller;) {
            Fact now = smallest.given().given().get(fact);
            FieldDefinition definition = now.type().fields().get(field);
            Trial before = smallest;
            smallest = simpler(now.type(), definition, now.values().get(field))
                    .map(value -> before.with(fact, field, value)).filter(this::stillFails).findFirst()
                    .orElse(before);
            smaller = smallest != before;
        }
        return smallest;
    }

    private Trial withSimplerChanges(Trial start) {
        Trial smallest = start;
        for (FieldChange change : changes(start)) {
            TypeDefinition type = start.given().given().get(change.fact()).type();
            Trial before = smallest;
            smallest = simpler(type, type.fields().get(change.field()), change.value())
                    .map(value -> before.changing(change, new FieldChange(change.fact(), change.field(), value)))
                    .filter(this::stillFails).findFirst().orElse(before);
        }
        return smallest;
    }

    private static List<FieldChange> changes(Trial trial) {
        return trial.variation() == null ? List.of() : trial.variation().fields();
    }

    /** Values that are nearer to the default than this one, the simplest first. Ids stay where they tell facts apart. */
    private static Stream<@Nullable Object> simpler(TypeDefinition type, FieldDefinition field,
            @Nullable Object value) {
        Object plain = field.defaultValue();
        boolean id = field.name().equals("id") && type.role() == Role.FACT;
        if (id || value == null || value.equals(plain)) {
            return Stream.of();
        } else if (field.type() instanceof FieldType.Choice choice) {
            List<String> values = choice.enumeration().values();
            return Stream.concat(Stream.ofNullable(plain), values.subList(0, values.indexOf(value)).stream());
        }
        List<@Nullable Object> simpler = new ArrayList<>();
        simpler.add(plain);
        if (value instanceof Number number) {
            numbers(new BigDecimal(number.toString())).forEach(n -> simpler.add(like(number, n)));
        } else if (value instanceof LocalDate date) {
            simpler.add(date.getDayOfMonth() > 1 ? date.minusDays(1) : plain);
        } else if (value instanceof LocalDateTime time && time.getHour() > 0) {
            simpler.add(time.minusHours(1));
        } else if (value instanceof String text && !text.equals("a")) {
            simpler.add("a");
        }
        return simpler.stream().filter(one -> !value.equals(one));
    }

    /** Half of it, then the whole number below, then the next smaller one. */
    private static Stream<BigDecimal> numbers(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        BigDecimal half = whole.divide(new BigDecimal(2), 0, RoundingMode.FLOOR);
        return Stream.of(half, whole, whole.subtract(BigDecimal.ONE)).filter(n -> n.signum() >= 0)
                .filter(n -> n.compareTo(number) < 0);
    }

    private static Object like(Number number, BigDecimal value) {
        return number instanceof Integer
                ? (Object) value.intValueExact()
                : number instanceof Long ? (Object) value.longValueExact() : value;
    }
}
