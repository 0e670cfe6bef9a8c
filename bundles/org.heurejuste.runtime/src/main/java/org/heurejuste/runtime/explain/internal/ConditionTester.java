package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.List;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.ConditionalBranch;
import org.drools.base.rule.EvalCondition;
import org.drools.base.rule.Forall;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.QueryElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;

/**
 * Tests the conditions of rules on facts, one constraint at a time, with the very constraints that the engine compiled: an explanation
 * cannot understand a rule otherwise than the engine does.
 */
final class ConditionTester {
    /** Enough for every fact of a large case beside every other; more is not worth a reader's wait. */
    private static final int MOST_TESTS = 2_000_000;

    private final EngineSight sight;
    private final ValueResolver session;
    private final List<InternalFactHandle> facts;
    private final int mostTests;
    private final Sources sources;
    private int tests;

    /**
     * A tester.
     *
     * @param sight how the engine sees constraints
     * @param session the session
     * @param facts what is in it
     */
    ConditionTester(EngineSight sight, ValueResolver session, List<InternalFactHandle> facts) {
        this(sight, session, facts, MOST_TESTS);
    }

    /**
     * A tester that looks back.
     *
     * @param sight how the engine sees constraints
     * @param session the session
     * @param facts what was in it
     * @param mostTests how many constraints to test at the most
     */
    ConditionTester(EngineSight sight, ValueResolver session, List<InternalFactHandle> facts, int mostTests) {
        this.sight = sight;
        this.session = session;
        this.facts = facts;
        this.mostTests = mostTests;
        this.sources = new Sources(this, sight, session);
    }

    /** Why a condition cannot be tested piece by piece. */
    enum Why {
        /** It is of such a kind. */
        KIND,
        /** There are too many facts. */
        LARGE,
        /** What it reads changed without the engine's looking again, at a moment that nobody knows. */
        MOMENT
    }

    /** A condition cannot be tested piece by piece. */
    static final class NotTestable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Why why;

        NotTestable(Why why) {
            super(null, null, false, false);
            this.why = why;
        }

        /** Why not. */
        Why why() {
            return why;
        }
    }

    /** What a pattern may be met by beside the facts of a row: those of its type in the order of the case, or what its source gives. */
    List<InternalFactHandle> given(Pattern pattern, Row row) {
        if (!pattern.getBehaviors().isEmpty() || pattern.hasXPath()) {
            throw new NotTestable(Why.KIND);
        }
        return pattern.getSource() == null ? everyOfType(pattern) : sources.of(pattern, row);
    }

    /** What becomes of each of a pattern's constraints. */
    List<Verdict> verdicts(Pattern pattern, InternalFactHandle fact, Row row) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Constraint constraint : pattern.getConstraints()) {
            verdicts.add(verdict(pattern, constraint, fact, row));
        }
        return verdicts;
    }

    /** What becomes of one of a pattern's constraints. */
    Verdict verdict(Pattern pattern, int constraint, InternalFactHandle fact, Row row) {
        return verdict(pattern, pattern.getConstraints().get(constraint), fact, row);
    }

    /** The facts of a pattern's type, wherever the pattern takes its own from. */
    List<InternalFactHandle> everyOfType(Pattern pattern) {
        return facts.stream().filter(fact -> pattern.getObjectType().isAssignableFrom(fact.getObject().getClass()))
                .toList();
    }

    /** Where the engine itself could evaluate a constraint, so can we; what it does not say is not guessed. */
    private boolean holds(Pattern pattern, InternalFactHandle fact, Row row) {
        Constraint unknown = null;
        for (Constraint constraint : pattern.getConstraints()) {
            Verdict verdict = verdict(pattern, constraint, fact, row);
            if (verdict == Verdict.FAILS) {
                return false;
            }
            unknown = verdict == Verdict.UNKNOWN && unknown == null ? constraint : unknown;
        }
        if (unknown != null) {
            throw new NotTestable(sight.isUnsure(pattern, unknown, fact, row) ? Why.MOMENT : Why.KIND);
        }
        return true;
    }

    /** What becomes of a constraint of a pattern, or of a part of one. */
    Verdict verdict(Pattern pattern, Constraint constraint, InternalFactHandle fact, Row row) {
        if (++tests > mostTests) {
            throw new NotTestable(Why.LARGE);
        }
        return sight.verdict(pattern, constraint, fact, row);
    }

    /** The rows that a condition lets through, with the facts that it adds to them. */
    List<Row> through(RuleConditionElement element, List<Row> rows) {
        List<Row> passed = new ArrayList<>();
        rows.forEach(row -> passed.addAll(solutions(element, row, Integer.MAX_VALUE)));
        return passed;
    }

    /** At most so many ways in which a condition is met beside the facts of a row. */
    List<Row> solutions(RuleConditionElement element, Row row, int most) {
        if (element instanceof Pattern pattern) {
            return given(pattern, row).stream().filter(fact -> holds(pattern, fact, row)).limit(most)
                    .map(fact -> row.with(pattern.getTupleIndex(), fact)).toList();
        } else if (element instanceof GroupElement group && !group.isOr()) {
            return group.isAnd() ? together(group.getChildren(), row, most) : quantified(group, row);
        } else if (element instanceof Forall forall) {
            return exceptions(forall, row, 1).isEmpty() ? List.of(row) : List.of();
        } else if (element instanceof QueryElement query) {
            return sources.of(query, row, most);
        } else if (element instanceof EvalCondition eval) {
            return isTrue(eval, row) ? List.of(row) : List.of();
        } else if (element instanceof ConditionalBranch branch) {
            return Branches.breaks(branch, eval -> isTrue(eval, row)) ? List.of() : List.of(row);
        }
        throw new NotTestable(Why.KIND);
    }

    /** At most so many answers of a query beside the facts of a row. */
    List<Sources.Answer> answers(QueryElement query, Row row, int most) {
        return sources.answers(query, row, most);
    }

    /** What a query is asked beside the facts of a row, as the engine asks it. */
    InternalFactHandle question(QueryElement query, Row row) {
        return sources.question(query, row);
    }

    /** The facts that a {@code forall} asks about and that do not meet the rest of it. */
    List<Row> exceptions(Forall forall, Row row, int most) {
        List<RuleConditionElement> rest = List.copyOf(forall.getRemainingPatterns());
        return solutions(forall.getBasePattern(), row, Integer.MAX_VALUE).stream()
                .filter(base -> together(rest, base, 1).isEmpty()).limit(most).toList();
    }

    private List<Row> quantified(GroupElement group, Row row) {
        boolean any = !together(group.getChildren(), row, 1).isEmpty();
        return any == group.isExists() ? List.of(row) : List.of();
    }

    /** The ways in which all of several conditions are met. */
    List<Row> together(List<RuleConditionElement> elements, Row row, int most) {
        if (elements.isEmpty()) {
            return List.of(row);
        }
        int enough = elements.size() == 1 ? most : Integer.MAX_VALUE;
        List<Row> found = new ArrayList<>();
        for (Row next : solutions(elements.get(0), row, enough)) {
            found.addAll(together(elements.subList(1, elements.size()), next, most - found.size()));
            if (found.size() >= most) {
                return found;
            }
        }
        return found;
    }

    private boolean isTrue(EvalCondition eval, Row row) {
        return (boolean) sight.alwaysTheSame(List.of(row), () -> evaluate(eval, row));
    }

    private boolean evaluate(EvalCondition eval, Row row) {
        try {
            return eval.isAllowed(row, session, eval.createContext());
        } catch (RuntimeException e) {
            return false;
        }
    }
}
