package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Constraints as the engine sees them. It looks at a fact when it is told of it, and not again when something changes that the fact but
 * holds: what a constraint is worth then is what it was worth at that look. Constraints on several facts, and on what does not come from
 * the session, are evaluated at a moment between that look and the present that nobody knows.
 */
final class EngineSight {
    private final RuleNetwork network;
    private final ValueResolver session;
    private final Past past;

    EngineSight(RuleNetwork network, ValueResolver session, Past past) {
        this.network = network;
        this.session = session;
        this.past = past;
    }

    /** What became of a constraint when the engine evaluated it; unknown where that depends on a moment that nobody knows. */
    Verdict verdict(Pattern pattern, Constraint constraint, InternalFactHandle fact, Row row) {
        List<Integer> moments = moments(pattern, constraint, fact, row);
        if (moments.isEmpty()) {
            return evaluate(constraint, fact, row);
        }
        Set<Verdict> all = new HashSet<>();
        moments.forEach(moment -> all.add(past.at(moment, () -> evaluate(constraint, fact, row))));
        return all.size() == 1 ? all.iterator().next() : Verdict.UNKNOWN;
    }

    /** The alternatives of a query; none where it is not known. */
    List<RuleNetwork.Asked> query(String name) {
        return network.query(name);
    }

    /** Asks while facts hold something else for a try, as though the engine had seen that. */
    <T> T supposing(Supplier<T> question) {
        return past.supposing(question);
    }

    /** Whether what a constraint reads has changed since the engine could have evaluated it, and it is not known when it did. */
    boolean isUnsure(Pattern pattern, Constraint constraint, InternalFactHandle fact, Row row) {
        return moments(pattern, constraint, fact, row).size() > 1;
    }

    /**
     * Reads what constraints read when they were evaluated.
     *
     * @param pattern where they stand
     * @param constraints several on one thing; none for what is but bound, which is read as it is now
     * @param fact what they are asked of
     * @param row the facts before it
     * @param reading reads it
     * @param <T> what is read
     * @return what was read; where it is not known when, the last that let the constraints hold
     */
    <T> T read(Pattern pattern, List<Constraint> constraints, InternalFactHandle fact, Row row, Supplier<T> reading) {
        for (Constraint constraint : constraints) {
            List<Integer> moments = moments(pattern, constraint, fact, row);
            for (int i = moments.size() - 1; i >= 0; i--) {
                boolean seen = moments.size() == 1
                        || past.at(moments.get(i), () -> evaluate(constraint, fact, row)) == Verdict.HOLDS;
                if (seen) {
                    return past.at(moments.get(i), reading);
                }
            }
        }
        return reading.get();
    }

    /**
     * What comes of facts, where it is the same whenever the engine looked.
     *
     * @param rows the facts
     * @param making makes it
     * @return what comes of them
     * @throws ConditionTester.NotTestable where it depends on a moment that nobody knows
     */
    Object alwaysTheSame(List<Row> rows, Supplier<Object> making) {
        Object now = making.get();
        if (past.isStill()) {
            return now;
        }
        List<Object> facts = new ArrayList<>();
        for (Row row : rows) {
            for (FactHandle handle : row.toFactHandles()) {
                facts.add(((InternalFactHandle) handle).getObject());
            }
        }
        int look = facts.stream().mapToInt(fact -> past.lastLook(fact, fields -> true)).max().orElse(0);
        for (int moment : past.moments(facts, Math.max(1, look))) {
            if (!Objects.deepEquals(now, past.at(moment, making))) {
                throw new ConditionTester.NotTestable(ConditionTester.Why.MOMENT);
            }
        }
        return now;
    }

    /** The moments at which the engine may have evaluated a constraint; none where that makes no difference. */
    private List<Integer> moments(Pattern pattern, Constraint constraint, InternalFactHandle fact, Row row) {
        if (past.isStill()) {
            return List.of();
        }
        List<Object> read = new ArrayList<>(List.of(fact.getObject()));
        int look = lastLook(pattern, fact.getObject());
        boolean atOnce = look > 0 && constraint.getType() == Constraint.ConstraintType.ALPHA;
        for (Declaration variable : atOnce ? new Declaration[0] : constraint.getRequiredDeclarations()) {
            Object other = variable.getPattern() == pattern ? null : row.getObject(variable);
            if (other != null) {
                read.add(other);
                look = Math.max(look, lastLook(variable.getPattern(), other));
            }
        }
        return moments(read, Math.max(1, look), atOnce);
    }

    private List<Integer> moments(Collection<?> read, int look, boolean atOnce) {
        List<Integer> moments = past.moments(read, look);
        if (moments.size() == 1) {
            return List.of();
        }
        return atOnce ? List.of(look) : moments;
    }

    private int lastLook(Pattern pattern, Object fact) {
        return pattern.getSource() == null ? past.lastLook(fact, fields -> network.reacts(pattern, fields)) : 0;
    }

    private Verdict evaluate(Constraint constraint, InternalFactHandle fact, Row row) {
        try {
            return isTrue(network.tested(constraint), fact, row) ? Verdict.HOLDS : Verdict.FAILS;
        } catch (ConditionTester.NotTestable e) {
            throw e;
        } catch (RuntimeException e) {
            return Verdict.UNKNOWN;
        }
    }

    private boolean isTrue(Constraint constraint, InternalFactHandle fact, Row row) {
        boolean alone = constraint.getType() == Constraint.ConstraintType.ALPHA;
        if (alone && constraint instanceof AlphaNodeFieldConstraint alpha) {
            return alpha.isAllowed(fact, session);
        } else if (constraint instanceof BetaConstraint<?> beta) {
            return joins(beta, fact, row);
        }
        throw new ConditionTester.NotTestable(ConditionTester.Why.KIND);
    }

    private <C> boolean joins(BetaConstraint<C> constraint, InternalFactHandle fact, Row row) {
        C context = constraint.createContext();
        if (!(context instanceof ContextEntry entry)) {
            throw new ConditionTester.NotTestable(ConditionTester.Why.KIND);
        }
        entry.updateFromTuple(session, row);
        return constraint.isAllowedCachedLeft(context, fact);
    }
}
