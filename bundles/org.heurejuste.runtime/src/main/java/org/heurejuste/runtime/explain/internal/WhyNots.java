package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.drools.base.rule.Forall;
import org.drools.base.rule.From;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryElement;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.explain.Candidate;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.runtime.explain.Hindrance;
import org.heurejuste.runtime.explain.Preemption;
import org.heurejuste.runtime.explain.WhyNot;

/** Finds what held rules back, on the facts that a case ended with. */
final class WhyNots {
    /** A missing term is followed back to the rules that would make it, and their terms in turn; further is not read. */
    private static final int DEEPEST = 3;

    private final RuleNetwork network;
    private final Vocabulary vocabulary;
    private final Observation observed;
    private final CaseRun run;
    private final Reasons reasons;
    private final ConditionTester tester;
    private final Candidates candidates;
    private final Gathering gathering;
    private final Attributes attributes;
    private final Preemptions preemptions;
    private final InternalFactHandle initial;

    WhyNots(RuleNetwork network, Vocabulary vocabulary, Observation observed, Preemptions preemptions) {
        this.network = network;
        this.vocabulary = vocabulary;
        this.observed = observed;
        this.run = observed.run();
        this.reasons = observed.reasons();
        this.tester = observed.tester();
        this.candidates = new Candidates(reasons, tester);
        this.gathering = new Gathering(reasons, tester);
        this.preemptions = preemptions;
        this.attributes = new Attributes(network, run::fired, observed.session());
        this.initial = observed.session().getInitialFactHandle();
    }

    /** What held back one alternative of a rule, and how many conditions it met before. */
    private record Held(int met, List<Hindrance> hindrances) {
    }

    private static List<Hindrance> furthestFirst(List<Held> held) {
        return held.stream().sorted(Comparator.comparingInt(Held::met).reversed())
                .flatMap(one -> one.hindrances().stream()).distinct().toList();
    }

    /** Why a rule did not fire. */
    WhyNot of(RuleNetwork.Known rule) {
        return of(rule, Set.of());
    }

    private WhyNot of(RuleNetwork.Known rule, Set<RuleNetwork.Known> asking) {
        Set<RuleNetwork.Known> chain = new HashSet<>(asking);
        chain.add(rule);
        List<Held> held = new ArrayList<>();
        for (RuleTerminalNode alternative : rule.alternatives()) {
            held.add(held(rule, alternative, chain));
        }
        List<Hindrance> hindrances = new ArrayList<>(furthestFirst(held));
        Preemptions.Lost lost = preemptions.of(rule);
        if (lost.any()) {
            attributes.always(rule).ifPresent(reason -> {
                hindrances.clear();
                hindrances.add(new Hindrance.HeldBack(reason));
            });
        }
        return new WhyNot(rule.definition(), rule.syntax().anchors(), hindrances, lost.any(), lost.by());
    }

    private Held held(RuleNetwork.Known rule, RuleTerminalNode alternative, Set<RuleNetwork.Known> chain) {
        Row start = Steps.start(alternative, initial);
        return held(network.steps(alternative), start, chain,
                met -> new Hindrance.HeldBack(attributes.reason(rule, alternative, met)));
    }

    private Held held(List<Step> steps, Row start, Set<RuleNetwork.Known> chain,
            Function<List<Row>, Hindrance> met) {
        List<Row> rows = List.of(start);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            try {
                List<Row> next = tester.through(step.element(), rows);
                if (next.isEmpty()) {
                    return new Held(i, hindrances(step, rows, chain));
                }
                rows = next;
            } catch (ConditionTester.NotTestable e) {
                return new Held(i, List.of(unexplained(step.condition(), reason(e))));
            }
        }
        return new Held(steps.size(), List.of(met.apply(rows)));
    }

    private static String reason(ConditionTester.NotTestable e) {
        return switch (e.why()) {
            case KIND -> "unexplained";
            case LARGE -> "unexplained.large";
            case MOMENT -> "unexplained.moment";
        };
    }

    private List<Hindrance> hindrances(Step step, List<Row> rows, Set<RuleNetwork.Known> chain) {
        if (step.isExistsOfAlternatives()) {
            return step.existsAlternatives().stream().map(one -> within(step, one, rows, chain)).toList();
        }
        return List.of(hindrance(step, rows, chain));
    }

    private Hindrance hindrance(Step step, List<Row> rows, Set<RuleNetwork.Known> chain) {
        Condition condition = step.condition();
        if (step.element() instanceof Pattern pattern) {
            return gathering.isGathered(pattern)
                    ? gathering.hindrance(step, pattern, rows)
                    : nothingFits(step, pattern, rows, chain);
        } else if (step.element() instanceof Forall forall) {
            List<Row> exceptions = rows.stream()
                    .flatMap(row -> tester.exceptions(forall, row, Integer.MAX_VALUE).stream()).toList();
            return new Hindrance.Excluded(condition, reasons.seen(step, exceptions, tester));
        } else if (step.element() instanceof QueryElement query) {
            return unanswered(condition, query, rows.get(0), chain);
        } else if (!(step.element() instanceof GroupElement group)) {
            return unexplained(condition,
                    condition.kind() == Condition.Kind.BRANCH ? "unexplained.branch" : "unexplained.false");
        } else if (group.isNot()) {
            return excluded(step, group, rows);
        } else {
            return within(step, group, rows, chain);
        }
    }

    private Hindrance excluded(Step step, GroupElement not, List<Row> rows) {
        List<Row> inTheWay = new ArrayList<>();
        rows.forEach(row -> inTheWay.addAll(tester.together(not.getChildren(), row, Integer.MAX_VALUE)));
        return new Hindrance.Excluded(step.condition(), reasons.seen(step, inTheWay, tester));
    }

    /** What held back every alternative of a query, asked beside the first facts that met the earlier conditions. */
    private Hindrance unanswered(Condition condition, QueryElement query, Row row, Set<RuleNetwork.Known> chain) {
        Hindrance asAWhole = unexplained(condition, "unexplained.query");
        List<Held> held = new ArrayList<>();
        for (RuleNetwork.Asked alternative : network.query(query.getQueryName())) {
            held.add(held(alternative.steps(), Steps.start(alternative.group(), tester.question(query, row)), chain,
                    any -> asAWhole));
        }
        List<Hindrance> within = furthestFirst(held);
        boolean known = !within.isEmpty() && !within.contains(asAWhole);
        return known ? new Hindrance.Unanswered(condition, within) : asAWhole;
    }

    /** Of several patterns inside an {@code exists}, the first one that nothing fits. */
    private Hindrance within(Step step, GroupElement exists, List<Row> rows, Set<RuleNetwork.Known> chain) {
        GroupElement inner = exists;
        while (inner.getChildren().size() == 1 && inner.getChildren().get(0) instanceof GroupElement and
                && and.isAnd()) {
            inner = and;
        }
        List<Row> reached = rows;
        for (var child : inner.getChildren()) {
            List<Row> next = tester.through(child, reached);
            if (next.isEmpty() && child instanceof Pattern pattern) {
                return nothingFits(inner.getChildren().size() > 1 ? step.of(pattern) : step, pattern, reached, chain);
            } else if (next.isEmpty() && child instanceof GroupElement group && group.isNot()) {
                return excluded(step, group, reached);
            } else if (next.isEmpty() && child instanceof QueryElement query) {
                return unanswered(step.condition(), query, reached.get(0), chain);
            } else if (next.isEmpty()) {
                break;
            }
            reached = next;
        }
        return unexplained(step.condition(), "unexplained.false");
    }

    private Hindrance nothingFits(Step step, Pattern pattern, List<Row> rows, Set<RuleNetwork.Known> chain) {
        List<Candidate> nearest = candidates.of(step, pattern, rows);
        if (nearest.isEmpty() && pattern.getSource() instanceof From) {
            return gathering.given(step, pattern, rows);
        }
        List<WhyNot> makers = nearest.isEmpty() && chain.size() < DEEPEST ? makers(pattern, chain) : List.of();
        return new Hindrance.NothingFits(step.condition(), nearest, makers,
                nearest.isEmpty() ? gone(pattern) : List.of());
    }

    /** The facts for a pattern that were there for a while. */
    private List<Preemption> gone(Pattern pattern) {
        List<Preemption> gone = new ArrayList<>();
        run.removed().forEach((fact, by) -> {
            FactName name = observed.book().name(fact.getObject());
            boolean fits = pattern.getSource() == null
                    && pattern.getObjectType().isAssignableFrom(fact.getObject().getClass());
            if (fits && name != null) {
                gone.add(new Preemption(by, name, Preemption.Kind.REMOVED));
            }
        });
        return gone;
    }

    private List<WhyNot> makers(Pattern pattern, Set<RuleNetwork.Known> chain) {
        String name = pattern.getObjectType().getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        boolean made = vocabulary.type(simple).map(TypeDefinition::role)
                .filter(role -> role == Role.TERM || role == Role.DECISION).isPresent();
        return made
                ? network.rules().stream().filter(maker -> maker.syntax().makes().contains(simple))
                        .filter(maker -> !chain.contains(maker) && !run.fired(maker.rule()))
                        .map(maker -> of(maker, chain)).toList()
                : List.of();
    }

    private static Hindrance unexplained(Condition condition, String key) {
        return new Hindrance.Unexplained(condition, Message.of(Explanation.class, key));
    }
}
