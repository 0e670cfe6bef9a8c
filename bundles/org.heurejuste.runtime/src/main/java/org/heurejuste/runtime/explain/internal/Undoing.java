package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.drools.base.rule.Forall;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.Reason;
import org.jspecify.annotations.Nullable;

/** Finds what makes facts go, or come out otherwise: those that stand in the way, and the firings that made them. */
final class Undoing {
    private static final int MOST_VALUES = 80;
    private static final int MOST_KNOWN = 12;
    private static final int MOST_ROWS = 5;
    private static final int MOST_WAYS = 20;

    private final RepairContext context;
    private final Map<Object, List<Move>> varied = new IdentityHashMap<>();
    private final Map<Reason, List<Move>> stopped = new IdentityHashMap<>();

    Undoing(RepairContext context) {
        this.context = context;
    }

    /** How many values of a field are worth a try: every choice, and of what is endless the nearest. */
    static int most(FieldType type) {
        return type instanceof FieldType.Choice ? 20 : 4;
    }

    /** What leaves nothing that a {@code not} excludes. */
    Need clear(Step step, GroupElement not, List<Row> rows) {
        List<Move> moves = new ArrayList<>();
        int least = Need.HOPELESS.distance();
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            List<Row> ways = context.tester().together(not.getChildren(), row, MOST_WAYS);
            int left = Math.max(0, ways.size() - 1);
            least = Math.min(least, ways.size());
            ways.forEach(way -> clear(step, way, moves, left));
        }
        return new Need(Math.max(1, least), moves);
    }

    /** What leaves no fact that a {@code forall} asks about without the rest. */
    Need clear(Step step, Forall forall, List<Row> rows) {
        List<Move> moves = new ArrayList<>();
        int least = Need.HOPELESS.distance();
        PatternRepairs patterns = new PatternRepairs(context, this);
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            List<Row> exceptions = context.tester().exceptions(forall, row, MOST_WAYS);
            int left = Math.max(0, exceptions.size() - 1);
            least = Math.min(least, exceptions.size());
            for (Row exception : exceptions) {
                clear(step, exception, moves, left);
                forall.getRemainingPatterns().stream().limit(1)
                        .flatMap(rest -> patterns.meet(step, rest, List.of(exception)).stream())
                        .forEach(need -> need.moves().forEach(move -> moves.add(move.further(left))));
            }
        }
        return new Need(Math.max(1, least), moves);
    }

    private void clear(Step step, Row way, List<Move> moves, int left) {
        for (Pattern pattern : step.patternsInside()) {
            Object fact = way.getObject(pattern.getTupleIndex());
            if (fact != null) {
                gone(step, pattern, fact, way).forEach(move -> moves.add(move.further(left)));
            }
        }
    }

    /** What makes a fact no longer meet a pattern. */
    private List<Move> gone(Step step, Pattern pattern, Object fact, Row row) {
        List<Move> moves = new ArrayList<>();
        InternalFactHandle handle = (InternalFactHandle) Objects.requireNonNull(row.get(pattern.getTupleIndex()));
        Set<FieldRef> refs = new LinkedHashSet<>();
        for (int i = 0; i < pattern.getConstraints().size(); i++) {
            refs.addAll(context.fields().of(step, pattern, i, fact, row));
        }
        String text = String.join(" ", Steps.expressions(pattern));
        for (FieldRef ref : refs) {
            if (isFree(ref)) {
                plausible(ref, text).stream().filter(value -> context.with(ref, value, () -> context.tester()
                        .verdicts(pattern, handle, row).contains(Verdict.FAILS))).limit(most(ref.field().type()))
                        .forEach(value -> moves.add(set(ref, value)));
            } else if (ref.fact() != fact && context.slot(ref.fact()) == null) {
                moves.addAll(vary(ref.fact()));
            }
        }
        Integer slot = context.slot(fact);
        if (context.isRemovable(fact) && slot != null) {
            moves.add(Move.of(new Edit.Remove(slot), 0));
        }
        Reason maker = context.run().maker(fact);
        if (maker != null) {
            moves.addAll(stop(maker));
        }
        return moves;
    }

    private boolean isFree(FieldRef ref) {
        return context.slot(ref.fact()) != null && !Values.isId(ref.field());
    }

    private List<@Nullable Object> plausible(FieldRef ref, String text) {
        return context.values().plausible(ref.field(), context.value(ref), text, context.ids());
    }

    private Move set(FieldRef ref, @Nullable Object value) {
        return Move.of(new Edit.Set(Objects.requireNonNull(context.slot(ref.fact())), ref.place(), value), 0);
    }

    /** What keeps a firing from coming about. */
    List<Move> stop(Reason firing) {
        List<Move> known = stopped.get(firing);
        if (known != null) {
            return known;
        }
        stopped.put(firing, List.of());
        CaseRun.Match match = context.run().match(firing);
        Set<Move> moves = new LinkedHashSet<>();
        for (Step step : match == null ? List.<Step>of() : context.network().steps(match.alternative())) {
            moves.addAll(stop(step, match.row()));
        }
        List<Move> found = List.copyOf(moves);
        stopped.put(firing, found);
        return found;
    }

    private List<Move> stop(Step step, Row row) {
        if (step.element() instanceof Pattern pattern && pattern.getSource() == null) {
            Object fact = row.getObject(pattern.getTupleIndex());
            return fact == null ? List.of() : gone(step, pattern, fact, row);
        } else if (step.element() instanceof GroupElement group && group.isExists()) {
            return witnessesGone(step, group, row);
        } else if (step.element() instanceof GroupElement group && group.isNot()) {
            return inTheWay(step, row);
        }
        return List.of();
    }

    private List<Move> witnessesGone(Step step, GroupElement exists, Row row) {
        List<Move> moves = new ArrayList<>();
        List<Row> ways = context.tester().together(exists.getChildren(), row, MOST_WAYS);
        for (Row way : ways) {
            for (Pattern pattern : step.patternsInside()) {
                Object fact = way.getObject(pattern.getTupleIndex());
                if (fact != null) {
                    gone(step, pattern, fact, way).forEach(move -> moves.add(move.further(ways.size() - 1)));
                }
            }
        }
        return moves;
    }

    private List<Move> inTheWay(Step step, Row row) {
        PatternRepairs patterns = new PatternRepairs(context, this);
        return step.patternsInside().stream().limit(1)
                .flatMap(pattern -> patterns.added(step, pattern, List.of(row)).stream()).toList();
    }

    /** What could make a fact that a rule made come out otherwise. */
    List<Move> vary(Object fact) {
        List<Move> known = varied.get(fact);
        if (known != null) {
            return known;
        }
        varied.put(fact, List.of());
        Reason maker = context.run().maker(fact);
        CaseRun.Match match = maker == null ? null : context.run().match(maker);
        List<Move> found = maker == null || match == null
                ? List.of()
                : vary(match, context.network().consequence(maker));
        varied.put(fact, found);
        return found;
    }

    private List<Move> vary(CaseRun.Match match, String consequence) {
        Set<Move> moves = new LinkedHashSet<>();
        for (Step step : context.network().steps(match.alternative())) {
            for (Pattern pattern : step.patternsInside()) {
                Object read = match.row().getObject(pattern.getTupleIndex());
                if (read != null) {
                    Set<FieldRef> refs = new LinkedHashSet<>(
                            context.fields().spokenOf(step, pattern, read, match.row()));
                    refs.addAll(context.fields().mentioned(read, consequence));
                    moves.addAll(varied(refs));
                    moves.addAll(context.slot(read) == null ? vary(read) : List.of());
                }
            }
        }
        return List.copyOf(moves);
    }

    private List<Move> varied(Collection<FieldRef> refs) {
        List<Move> moves = new ArrayList<>();
        for (FieldRef ref : refs) {
            if (isFree(ref)) {
                plausible(ref, "").stream().limit(MOST_VALUES).forEach(value -> moves.add(set(ref, value)));
            } else if (context.slot(ref.fact()) == null) {
                moves.addAll(vary(ref.fact()));
            }
        }
        return moves;
    }

    /** Anything about a fact of which a condition speaks as a whole. */
    List<Move> anything(Step step, Pattern pattern, Object fact, Row row, BooleanSupplier met) {
        List<Move> moves = new ArrayList<>(
                tried(context.fields().spokenOf(step, pattern, fact, row), step.condition().text(), met));
        Integer slot = context.slot(fact);
        if (slot != null && context.isRemovable(fact)) {
            moves.add(Move.of(new Edit.Remove(slot), 1));
        } else if (slot == null) {
            moves.addAll(vary(fact));
        }
        return moves;
    }

    /** Anything about the facts that met the conditions before. */
    List<Move> variedBefore(Row row, String text, BooleanSupplier met) {
        List<Move> moves = new ArrayList<>();
        for (var handle : row.toFactHandles()) {
            Object fact = ((InternalFactHandle) handle).getObject();
            moves.addAll(tried(context.fields().all(fact), text, met));
        }
        return moves;
    }

    /** The values of fields with which a condition is met come before those with which it may be met beside other changes. */
    private List<Move> tried(Collection<FieldRef> refs, String text, BooleanSupplier met) {
        List<Move> moves = new ArrayList<>();
        for (FieldRef ref : refs) {
            if (isFree(ref)) {
                List<@Nullable Object> values = new ArrayList<>(plausible(ref, text));
                values.stream().limit(MOST_KNOWN).forEach(value -> moves.add(set(ref, value).further(1)));
                values.addAll(Values.probes(ref.field(), context.value(ref)));
                Predicate<@Nullable Object> does = value -> context.with(ref, value, met::getAsBoolean);
                values.stream().filter(does).limit(most(ref.field().type())).forEach(value -> moves.add(set(ref,
                        value == null ? null : Values.nearest(ref.field(), context.value(ref), value, does::test))));
            } else if (context.slot(ref.fact()) == null) {
                moves.addAll(vary(ref.fact()));
            }
        }
        return moves;
    }
}
