package org.heurejuste.runtime.explain.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Forall;
import org.drools.base.rule.From;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.runtime.explain.Reason;

/**
 * Finds what to change in a case so that a rule comes nearer to applying: from the condition that nothing met, as the explanation
 * names it, to the values that would meet it. What is found is worth a try, no more.
 */
final class Repairs {
    private static final int MOST_MOVES = 300;

    private final RepairContext context;
    private final PatternRepairs patterns;
    private final Undoing undoing;
    private final Map<RuleNetwork.Known, Need> known = new HashMap<>();

    Repairs(RepairContext context) {
        this.context = context;
        this.undoing = new Undoing(context);
        this.patterns = new PatternRepairs(context, undoing);
    }

    /**
     * How far a rule is from applying, or from applying to more than it did. A term that is missing leads to the rules that make
     * it, and their terms to the next; each rule is looked at once.
     */
    Need of(RuleNetwork.Known rule) {
        Need before = known.get(rule);
        if (before != null) {
            return before;
        }
        known.put(rule, Need.HOPELESS);
        Need need = nearest(rule.alternatives().stream().map(alternative -> need(rule, alternative)).toList());
        known.put(rule, need);
        return need;
    }

    /** Of several ways to the same end, the nearest; what to change for any of them. */
    private static Need nearest(List<Need> needs) {
        int distance = needs.stream().mapToInt(Need::distance).min().orElse(Need.HOPELESS.distance());
        List<Move> moves = needs.stream().flatMap(need -> need.moves().stream())
                .sorted(Comparator.comparingInt(Move::left)).distinct().limit(MOST_MOVES).toList();
        return new Need(distance, moves);
    }

    private Need need(RuleNetwork.Known rule, RuleTerminalNode alternative) {
        List<Step> steps = context.network().steps(alternative);
        List<List<Row>> reached = new ArrayList<>();
        List<Row> rows = List.of(Steps.start(alternative, context.observed().session().getInitialFactHandle()));
        for (Step step : steps) {
            reached.add(rows);
            List<Row> next = through(step.element(), rows);
            if (next.isEmpty()) {
                Need need = meet(step, rows);
                List<Move> moves = new ArrayList<>(need.moves());
                moves.addAll(otherRows(steps, reached, need.distance()));
                return new Need(need.distance(), moves);
            }
            rows = next;
        }
        List<Move> moves = new ArrayList<>(held(rule.rule()));
        moves.addAll(otherRows(steps, reached, 1));
        return new Need(1, moves);
    }

    private List<Row> through(RuleConditionElement element, List<Row> rows) {
        try {
            return context.tester().through(element, rows);
        } catch (ConditionTester.NotTestable e) {
            return List.of();
        }
    }

    /** What would let other facts meet the conditions that some met already. */
    private List<Move> otherRows(List<Step> steps, List<List<Row>> reached, int left) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            Step step = steps.get(i);
            boolean met = i + 1 < reached.size() || reached.size() == steps.size();
            if (met && step.element() instanceof Pattern) {
                meet(step, reached.get(i)).moves().forEach(move -> moves.add(move.further(left)));
            }
        }
        return moves;
    }

    private Need meet(Step step, List<Row> rows) {
        try {
            if (step.element() instanceof Pattern pattern) {
                return pattern(step, pattern, rows);
            } else if (step.isExistsOfAlternatives()) {
                return nearest(step.existsAlternatives().stream().map(one -> within(step, one, rows)).toList());
            } else if (step.element() instanceof GroupElement group && group.isNot()) {
                return undoing.clear(step, group, rows);
            } else if (step.element() instanceof Forall forall) {
                return undoing.clear(step, forall, rows);
            } else if (step.element() instanceof GroupElement group && group.isExists()) {
                return within(step, group, rows);
            }
        } catch (ConditionTester.NotTestable e) {
            return whole(step, rows);
        }
        return whole(step, rows);
    }

    /** Of several patterns inside an {@code exists}, the first one that nothing fits. */
    private Need within(Step step, GroupElement exists, List<Row> rows) {
        GroupElement inner = exists;
        while (inner.getChildren().size() == 1 && inner.getChildren().get(0) instanceof GroupElement and
                && and.isAnd()) {
            inner = and;
        }
        List<Row> reached = rows;
        for (RuleConditionElement child : inner.getChildren()) {
            List<Row> next = context.tester().through(child, reached);
            if (next.isEmpty() && child instanceof Pattern pattern) {
                return pattern(step, pattern, reached);
            } else if (next.isEmpty() && child instanceof GroupElement group && group.isNot()) {
                return undoing.clear(step, group, reached);
            } else if (next.isEmpty()) {
                break;
            }
            reached = next;
        }
        return whole(step, rows);
    }

    private Need pattern(Step step, Pattern pattern, List<Row> rows) {
        if (pattern.getSource() != null && !(pattern.getSource() instanceof From)) {
            return whole(step, rows);
        }
        List<Need> needs = new ArrayList<>(patterns.meet(step, pattern, rows));
        context.type(pattern).filter(type -> type.role() == Role.TERM || type.role() == Role.DECISION)
                .ifPresent(type -> context.network().rules().stream()
                        .filter(maker -> maker.syntax().makes().contains(type.name()))
                        .forEach(maker -> needs.add(of(maker))));
        return needs.isEmpty() ? Need.HOPELESS : nearest(needs);
    }

    /** Where it cannot be told what is amiss in a condition: anything that it speaks of. */
    private Need whole(Step step, List<Row> rows) {
        return new Need(1, patterns.anything(step, rows));
    }

    /** What lets a rule apply of which every condition is met. */
    private List<Move> held(RuleImpl rule) {
        Calendar from = rule.getDateEffective();
        Calendar until = rule.getDateExpires();
        long now = context.observed().session().getCurrentTime();
        List<Move> moves = new ArrayList<>();
        if (from != null && from.getTimeInMillis() > now) {
            moves.add(Move.of(new Edit.Time(time(from, 1)), 0));
        } else if (until != null && until.getTimeInMillis() <= now) {
            moves.add(Move.of(new Edit.Time(time(until, -1)), 0));
        }
        String group = rule.getActivationGroup();
        Set<Reason> changers = context.run().changers();
        for (Reason firing : context.run().firings()) {
            boolean preempts = group != null && !group.isEmpty()
                    && Objects.equals(group, context.network().activationGroup(firing));
            if (preempts || changers.contains(firing)) {
                moves.addAll(undoing.stop(firing));
            }
        }
        return moves;
    }

    private static LocalDateTime time(Calendar calendar, int minutesAfter) {
        return LocalDateTime.ofInstant(calendar.toInstant(), ZoneId.systemDefault()).plusMinutes(minutesAfter);
    }
}
