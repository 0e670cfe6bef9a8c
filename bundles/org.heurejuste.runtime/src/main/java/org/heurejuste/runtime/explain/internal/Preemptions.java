package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.drools.base.rule.Pattern;
import org.drools.base.rule.GroupElement;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.runtime.explain.Preemption;
import org.heurejuste.runtime.explain.Preemption.Kind;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.internal.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches that rules had in the course of a case and lost again: the conditions of a rule are evaluated on what was there before
 * each firing, so that the firing is known that ended a match. What the engine itself had found by then does not matter: it looks for a
 * match no sooner than it needs one.
 */
final class Preemptions {
    /** More combinations of facts than these say nothing more to a reader. */
    private static final int MOST_ROWS = 100;
    private static final int MOST_TESTS = 200_000;

    private final RuleNetwork network;
    private final Observation observed;
    private final boolean onlyInserts;
    private @Nullable List<List<Deed>> deeds;

    /**
     * Looks at a case.
     *
     * @param network the rules
     * @param observed the case
     * @param onlyInserts whether no rule changes or removes a fact
     */
    Preemptions(RuleNetwork network, Observation observed, boolean onlyInserts) {
        this.network = network;
        this.observed = observed;
        this.onlyInserts = onlyInserts;
    }

    /**
     * The matches that a rule lost.
     *
     * @param any whether there were any
     * @param by what ended them, in order; empty where nothing is known of the facts
     */
    record Lost(boolean any, List<Preemption> by) {
        static final Lost NONE = new Lost(false, List.of());
    }

    /** The matches that a rule lost before it could fire; none where it cannot be told. */
    Lost of(RuleNetwork.Known rule) {
        List<RuleTerminalNode> alternatives = new ArrayList<>(rule.alternatives());
        alternatives.removeIf(alternative -> onlyInserts && keepsMatches(alternative));
        if (alternatives.isEmpty()) {
            return Lost.NONE;
        }
        Look look = new Look(alternatives, deeds());
        observed.run().replay().show(look);
        return look.hasGivenUp ? Lost.NONE : new Lost(look.lost, List.copyOf(look.found));
    }

    /** Whether more facts can only make more matches. */
    private boolean keepsMatches(RuleTerminalNode alternative) {
        return network.steps(alternative).stream().allMatch(Preemptions::keepsMatches);
    }

    private static boolean keepsMatches(Step step) {
        return step.element() instanceof Pattern pattern && pattern.getSource() == null
                || step.element() instanceof GroupElement group && group.isExists() && isPlain(group);
    }

    private static boolean isPlain(GroupElement exists) {
        return exists.getChildren().stream()
                .allMatch(child -> child instanceof Pattern pattern && pattern.getSource() == null);
    }

    /** Something that a firing did to a fact. */
    private record Deed(InternalFactHandle fact, Kind kind) {
    }

    /** What each firing did, by its number; 0 is what the case gives. */
    private List<List<Deed>> deeds() {
        List<List<Deed>> known = deeds;
        if (known == null) {
            known = new ArrayList<>(List.of(new ArrayList<>()));
            observed.run().replay().show(new Deeds(known));
            deeds = known;
        }
        return known;
    }

    private record Deeds(List<List<Deed>> found) implements Replay.Onlooker {

        @Override
        public void came(InternalFactHandle fact) {
            found.get(found.size() - 1).add(new Deed(fact, Kind.MADE));
        }

        @Override
        public void touched(InternalFactHandle fact, Kind kind) {
            found.get(found.size() - 1).add(new Deed(fact, kind));
        }

        @Override
        public void fires(Trace.Fired firing, List<InternalFactHandle> present) {
            found.add(new ArrayList<>());
        }
    }

    /** A look at what a rule matched before and after each firing that could have ended a match of it. */
    private final class Look implements Replay.Onlooker {
        private final List<RuleTerminalNode> alternatives;
        private final List<List<Deed>> deeds;
        private final List<Pattern> all = new ArrayList<>();
        private final List<Pattern> excluding = new ArrayList<>();
        private final List<Pattern> asked = new ArrayList<>();
        private final Set<Preemption> found = new LinkedHashSet<>();
        private List<Row> matching = List.of();
        private @Nullable ConditionTester tester;
        private int fired;
        private boolean lost;
        private boolean hasGivenUp;

        Look(List<RuleTerminalNode> alternatives, List<List<Deed>> deeds) {
            this.alternatives = alternatives;
            this.deeds = deeds;
            alternatives.stream().flatMap(alternative -> network.steps(alternative).stream()).forEach(step -> {
                all.addAll(step.everyPattern());
                excluding.addAll(keepsMatches(step) ? List.of() : step.everyPattern());
                asked.addAll(network.asked(step));
            });
        }

        @Override
        public void came(InternalFactHandle fact) {
            // known already
        }

        @Override
        public void touched(InternalFactHandle fact, Kind kind) {
            // known already
        }

        @Override
        public void fires(Trace.Fired firing, List<InternalFactHandle> present) {
            look(present, isHarmful(fired + 1));
            fired++;
        }

        @Override
        public void ends(List<InternalFactHandle> present) {
            look(present, false);
        }

        private void look(List<InternalFactHandle> present, boolean before) {
            boolean after = fired > 0 && isHarmful(fired);
            if (hasGivenUp || !before && !after) {
                return;
            }
            ConditionTester tests = tester == null
                    ? new ConditionTester(observed.sight(), observed.session(), present, MOST_TESTS)
                    : tester;
            tester = tests;
            try {
                List<Row> now = matches(tests);
                if (after) {
                    matching.stream().filter(row -> isGone(row, now)).forEach(row -> ended(row, tests));
                }
                matching = now;
            } catch (ConditionTester.NotTestable e) {
                hasGivenUp = true;
            }
        }

        /** A fact that changed may be reached by way of another. */
        private boolean isHarmful(int firing) {
            return deeds.get(firing).stream().anyMatch(deed -> deed.kind() == Kind.CHANGED
                    || isOfAny(deed.fact(), deed.kind() == Kind.MADE ? excluding : all)
                    || isOfAny(deed.fact(), asked));
        }

        private List<Row> matches(ConditionTester tester) {
            List<Row> rows = new ArrayList<>();
            for (RuleTerminalNode alternative : alternatives) {
                rows.addAll(tester.together(network.steps(alternative).stream().map(Step::element).toList(),
                        Steps.start(alternative, observed.session().getInitialFactHandle()), MOST_ROWS));
            }
            return rows;
        }

        private boolean isGone(Row row, List<Row> now) {
            return now.size() < MOST_ROWS && now.stream().noneMatch(row::hasSameFacts);
        }

        private void ended(Row row, ConditionTester tester) {
            lost = true;
            List<Deed> done = deeds.get(fired);
            List<Deed> own = done.stream().filter(deed -> deed.kind() != Kind.MADE && row.holds(deed.fact())).toList();
            List<Deed> others = own.isEmpty()
                    ? done.stream().filter(deed -> concerns(deed, row, tester)).toList()
                    : own;
            (others.isEmpty() ? done : others).forEach(this::name);
        }

        /** Whether a fact is one of those of which a condition asks that there are none, or that it gathers. */
        private boolean concerns(Deed deed, Row row, ConditionTester tester) {
            return isOfAny(deed.fact(), asked) || all.stream().filter(pattern -> isOfType(deed.fact(), pattern))
                    .filter(pattern -> row.getObject(pattern.getTupleIndex()) == null || pattern.getSource() != null)
                    .anyMatch(pattern -> deed.kind() != Kind.MADE
                            || !tester.verdicts(pattern, deed.fact(), row).contains(Verdict.FAILS));
        }

        private void name(Deed deed) {
            FactName name = observed.book().name(deed.fact().getObject());
            List<Reason> firings = observed.run().firings();
            if (name != null && fired > 0) {
                found.add(new Preemption(firings.get(fired - 1), name, deed.kind()));
            }
        }
    }

    private static boolean isOfAny(InternalFactHandle fact, List<Pattern> patterns) {
        return patterns.stream().anyMatch(pattern -> isOfType(fact, pattern));
    }

    private static boolean isOfType(InternalFactHandle fact, Pattern pattern) {
        return pattern.getObjectType().isAssignableFrom(fact.getObject().getClass());
    }
}
