package org.heurejuste.runtime.explain.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Factor;
import org.heurejuste.runtime.explain.Factors;
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SeenFact;
import org.heurejuste.runtime.explain.SeenValue;
import org.jspecify.annotations.Nullable;

/** Finds the facts of a case on which a decision turned: each is tried otherwise, and the case decided anew. */
final class FactorSearch {
    private static final int MOST_VALUES = 24;

    private final ExplainingEngine engine;
    private final PolicyConstants constants;
    private final Case given;
    private final ExplainedDecision decision;
    private final SearchBounds bounds;
    private final long end;
    private int tried;
    private boolean complete = true;

    FactorSearch(ExplainingEngine engine, PolicyConstants constants, Case given, ExplainedDecision decision,
            SearchBounds bounds) {
        this.engine = engine;
        this.constants = constants;
        this.given = given;
        this.decision = decision;
        this.bounds = bounds;
        this.end = System.nanoTime() + bounds.time().toNanos();
    }

    Factors find() {
        Map<FactName, Map<String, SeenValue>> used = used();
        List<SeenFact> facts = new ArrayList<>();
        List<Factor> principal = new ArrayList<>();
        used.forEach((name, values) -> {
            List<SeenValue> read = values.values().stream().filter(value -> !isId(value)).toList();
            if (!read.isEmpty() || name.type().role() != Role.SINGLE_FACT) {
                facts.add(new SeenFact(name, read, null));
            }
            read.forEach(value -> factor(name, value).ifPresent(principal::add));
            if (read.isEmpty()) {
                absence(name).ifPresent(principal::add);
            }
        });
        return new Factors(given, decision, facts, principal, complete);
    }

    private static boolean isId(SeenValue value) {
        FieldDefinition field = value.field();
        return field == null || Values.isId(field);
    }

    // ---------------------------------------------------------------- what was used

    /** The facts of the case and the values that were read of them, those nearest to the decision first. */
    private Map<FactName, Map<String, SeenValue>> used() {
        Map<FactName, Map<String, SeenValue>> used = new LinkedHashMap<>();
        for (Reason reason : decision.reason().withMakers()) {
            reason.supports().forEach(support -> support.facts().forEach(fact -> use(fact, used)));
        }
        return used;
    }

    private static void use(SeenFact fact, Map<FactName, Map<String, SeenValue>> used) {
        if (fact.name().given()) {
            used.computeIfAbsent(fact.name(), any -> new LinkedHashMap<>());
        }
        for (SeenValue value : fact.values()) {
            FactName holder = value.holder();
            FieldDefinition field = value.field();
            if (holder != null && holder.given() && field != null && !(value.value() instanceof FactName)) {
                used.computeIfAbsent(holder, any -> new LinkedHashMap<>()).putIfAbsent(field.name(),
                        new SeenValue(field.name(), field, value.value(), holder));
            }
        }
    }

    // ---------------------------------------------------------------- what it turned on

    private Optional<Factor> factor(FactName name, SeenValue seen) {
        FieldDefinition field = seen.field();
        int place = place(name);
        if (field == null || place < 0) {
            return Optional.empty();
        }
        Fact fact = given.given().get(place);
        int at = fact.type().fields().indexOf(field);
        Object value = fact.values().get(at);
        List<@Nullable Object> others = values().plausible(field, value, "", List.of());
        for (Object other : others.subList(0, Math.min(others.size(), MOST_VALUES))) {
            if (isUndoneBy(given.with(place, fact.with(at, other)))) {
                Object nearest = other == null
                        ? null
                        : Values.nearest(field, value, other,
                                between -> isUndoneBy(given.with(place, fact.with(at, between))));
                return Optional.of(new Factor(name, field, value, nearest));
            }
        }
        return Optional.empty();
    }

    private Optional<Factor> absence(FactName name) {
        int place = place(name);
        boolean removable = place >= 0 && name.type().role() == Role.FACT;
        return removable && isUndoneBy(given.without(place))
                ? Optional.of(new Factor(name, null, null, null))
                : Optional.empty();
    }

    /** Whether a changed case is decided, and not so. */
    private boolean isUndoneBy(Case changed) {
        if (tried >= bounds.cases() || System.nanoTime() > end) {
            complete = false;
            return false;
        }
        tried++;
        return engine.decide(changed) instanceof Outcome.Decided decided
                && !decided.decisions().contains(decision.decision());
    }

    private Values values() {
        LocalDateTime now = given.now();
        return new Values(constants, now == null ? LocalDate.now() : now.toLocalDate());
    }

    /** The place of a fact in the case; -1 where it is not there. */
    private int place(FactName name) {
        int number = 0;
        for (int i = 0; i < given.given().size(); i++) {
            if (given.given().get(i).type().equals(name.type()) && ++number == name.number()) {
                return i;
            }
        }
        return -1;
    }
}
