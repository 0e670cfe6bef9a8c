package org.heurejuste.testing.internal.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.runtime.coverage.Sighting;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.heurejuste.testing.generate.CaseGenerator;
import org.jspecify.annotations.Nullable;

/** The cases around the sample cases that came nearest to a goal: a field with another value, a fact more or less. */
public final class Neighbours {
    /** How the constants of boundaries are written that are dates. */
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    /** Around how many sample cases is looked. */
    private static final int NEAREST = 3;
    private static final int DRAWS = 4;
    private static final int MOST = 150;

    private final Coverage coverage;
    private final CaseGenerator generator;

    /**
     * The neighbours of measured cases.
     *
     * @param coverage what was measured
     * @param generator draws values
     */
    public Neighbours(Coverage coverage, CaseGenerator generator) {
        this.coverage = coverage;
        this.generator = generator;
    }

    /**
     * The cases around those that came nearest.
     *
     * @param goal the goal
     * @return the cases, those first in which a field changes of which the goal speaks; always the same for the same goal
     */
    public List<Case> of(Goal goal) {
        List<Goal> beside = coverage.goals().stream().map(GoalCoverage::goal)
                .filter(one -> goal.rule() != null && goal.rule().equals(one.rule())).toList();
        Comparator<Sighting> near = Comparator.comparing(one -> -beside.stream().filter(one::reached).count());
        List<Case> first = new ArrayList<>();
        List<Case> then = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(goal.id());
        coverage.sightings().stream().sorted(near.thenComparing(one -> one.given().given().size())).limit(NEAREST)
                .forEach(one -> around(one.given(), goal, random, first, then));
        first.addAll(then);
        return first.subList(0, Math.min(MOST, first.size()));
    }

    private void around(Case given, Goal goal, SplittableRandom random, List<Case> first, List<Case> then) {
        for (int i = 0; i < given.given().size(); i++) {
            Fact fact = given.given().get(i);
            boolean many = fact.type().role() != Role.SINGLE_FACT;
            if (many) {
                then.add(replaced(given, i, List.of()));
                then.add(replaced(given, i, List.of(fact, another(fact))));
            }
            for (int field = 0; field < fact.values().size(); field++) {
                List<Case> cases = speaksOf(goal, fact.type().fields().get(field)) ? first : then;
                for (Object value : values(fact, field, goal, random)) {
                    Fact changed = with(fact, field, value);
                    cases.add(replaced(given, i, List.of(changed)));
                    if (many) {
                        cases.add(replaced(given, i, List.of(fact, another(changed))));
                    }
                }
            }
        }
    }

    private static boolean speaksOf(Goal goal, FieldDefinition field) {
        return List.of(goal.text().split("[^\\p{L}\\p{N}_]+")).contains(field.name());
    }

    private Set<@Nullable Object> values(Fact fact, int field, Goal goal, SplittableRandom random) {
        FieldDefinition definition = fact.type().fields().get(field);
        Set<@Nullable Object> values = new LinkedHashSet<>(beside(goal, definition));
        if (definition.type() instanceof FieldType.Choice choice) {
            values.addAll(choice.enumeration().values());
        }
        for (int draw = 0; draw < DRAWS; draw++) {
            values.add(generator.value(fact.type(), definition, random));
        }
        values.remove(fact.values().get(field));
        return values;
    }

    /** The constant of a boundary, and the nearest values around it. */
    private static List<Object> beside(Goal goal, FieldDefinition field) {
        if (goal.kind() != Goal.Kind.BOUNDARY || !speaksOf(goal, field)) {
            return List.of();
        }
        if (field.type() instanceof FieldType.Date) {
            return beside(goal.word());
        } else if (goal.word().matches(DATE)) {
            return List.of();
        }
        BigDecimal constant = new BigDecimal(goal.word());
        if (field.type() instanceof FieldType.Decimal) {
            BigDecimal cent = new BigDecimal("0.01");
            return List.of(constant, constant.subtract(cent), constant.add(cent));
        } else if (field.type() instanceof FieldType.WholeNumber whole) {
            return Stream.of(constant, constant.subtract(BigDecimal.ONE), constant.add(BigDecimal.ONE))
                    .map(number -> whole.wide() ? (Object) number.longValue() : (Object) number.intValue()).toList();
        }
        return List.of();
    }

    private static List<Object> beside(String word) {
        if (!word.matches(DATE)) {
            return List.of();
        }
        LocalDate date = LocalDate.parse(word);
        return List.of(date, date.minusDays(1), date.plusDays(1));
    }

    private static Fact another(Fact fact) {
        List<FieldDefinition> fields = fact.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals("id") && fact.values().get(i) instanceof String id) {
                return with(fact, i, id + "bis");
            }
        }
        return fact;
    }

    private static Fact with(Fact fact, int field, @Nullable Object value) {
        @Nullable Object[] values = fact.values().toArray();
        values[field] = value;
        return new Fact(fact.type(), Arrays.asList(values));
    }

    private static Case replaced(Case given, int fact, List<Fact> instead) {
        List<Fact> facts = new ArrayList<>(given.given());
        facts.remove(fact);
        facts.addAll(fact, instead);
        return new Case(given.name(), given.now(), facts);
    }
}
