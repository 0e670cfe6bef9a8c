package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.drools.base.rule.Pattern;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.Reason;
import org.jspecify.annotations.Nullable;

/** Finds what lets a fact of the case, or a new one, meet a pattern. */
final class PatternRepairs {
    /** The nearest are mended; the others are further away. */
    private static final int MOST_CANDIDATES = 12;
    private static final int MOST_ROWS = 50;
    private static final int MOST_NEW = 4;
    private static final int MOST_PAIRED = 12;

    private final RepairContext context;
    private final Undoing undoing;

    PatternRepairs(RepairContext context, Undoing undoing) {
        this.context = context;
        this.undoing = undoing;
    }

    /** A fact beside the facts before, with what became of the pattern's constraints. */
    private record Tried(Pattern pattern, InternalFactHandle handle, Row row, List<Verdict> verdicts) {

        long failing() {
            return verdicts.stream().filter(verdict -> verdict != Verdict.HOLDS).count();
        }
    }

    /** The ways to meet a pattern: by each of the nearest facts, or by a new one. */
    List<Need> meet(Step step, Pattern pattern, List<Row> rows) {
        List<Need> needs = new ArrayList<>();
        for (Tried tried : nearest(pattern, rows)) {
            needs.add(new Need((int) tried.failing(), mend(step, tried)));
        }
        List<Move> added = added(step, pattern, rows);
        if (!added.isEmpty()) {
            needs.add(new Need(1, added));
        }
        return needs;
    }

    private List<Tried> nearest(Pattern pattern, List<Row> rows) {
        List<Tried> all = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            context.tester().given(pattern, row).stream()
                    .map(fact -> new Tried(pattern, fact, row, context.tester().verdicts(pattern, fact, row)))
                    .filter(tried -> tried.failing() > 0).forEach(all::add);
        }
        return all.stream().sorted(Comparator.comparingLong(Tried::failing)).limit(MOST_CANDIDATES).toList();
    }

    private List<Move> mend(Step step, Tried tried) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < tried.verdicts().size(); i++) {
            if (tried.verdicts().get(i) != Verdict.HOLDS) {
                moves.addAll(mend(step, tried, i));
            }
        }
        for (Reason changer : context.run().changers(tried.handle().getObject())) {
            undoing.stop(changer).forEach(moves::add);
        }
        return moves;
    }

    private List<Move> mend(Step step, Tried tried, int constraint) {
        List<FieldRef> refs = context.fields().of(step, tried.pattern(), constraint, tried.handle().getObject(),
                tried.row());
        String text = ReadFields.text(step, tried.pattern(), constraint);
        List<FieldRef> direct = refs.stream().filter(ref -> context.slot(ref.fact()) != null)
                .filter(ref -> !Values.isId(ref.field())).toList();
        List<@Nullable Object> others = new ArrayList<>();
        refs.forEach(ref -> others.add(context.value(ref)));
        List<Move> moves = new ArrayList<>();
        for (FieldRef ref : direct) {
            List<@Nullable Object> plausible = context.values().plausible(ref.field(), context.value(ref), text,
                    others);
            for (Object value : doing(ref, plausible, tried, constraint)) {
                moves.add(Move.of(set(ref, value), left(ref, value, tried)));
            }
        }
        if (moves.isEmpty()) {
            moves.addAll(pairs(direct, text, others, tried, constraint));
        }
        for (FieldRef ref : refs) {
            if (context.slot(ref.fact()) == null) {
                int left = (int) tried.failing() - 1;
                undoing.vary(ref.fact()).forEach(move -> moves.add(move.further(left)));
            }
        }
        return moves;
    }

    private Edit set(FieldRef ref, @Nullable Object value) {
        return new Edit.Set(Objects.requireNonNull(context.slot(ref.fact())), ref.place(), value);
    }

    private int left(FieldRef ref, @Nullable Object value, Tried tried) {
        return context.with(ref, value, () -> (int) context.tester()
                .verdicts(tried.pattern(), tried.handle(), tried.row()).stream()
                .filter(verdict -> verdict != Verdict.HOLDS).count());
    }

    /** The values with which a constraint holds, the nearest to what there is first. */
    private List<@Nullable Object> doing(FieldRef ref, List<@Nullable Object> plausible, Tried tried,
            int constraint) {
        Predicate<@Nullable Object> does = value -> context.with(ref, value, () -> holds(tried, constraint));
        FieldType type = ref.field().type();
        List<@Nullable Object> found = new ArrayList<>();
        plausible.stream().filter(does).limit(Undoing.most(type)).forEach(found::add);
        boolean number = type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal;
        if (found.isEmpty() && number) {
            Values.probes(ref.field(), context.value(ref)).stream().filter(does).limit(2).forEach(found::add);
        }
        if (!number) {
            return found;
        }
        Set<@Nullable Object> nearest = new LinkedHashSet<>();
        found.stream().filter(Objects::nonNull)
                .map(value -> Values.nearest(ref.field(), context.value(ref), Objects.requireNonNull(value),
                        does::test))
                .forEach(nearest::add);
        nearest.addAll(found);
        return nearest.stream().limit(Undoing.most(type)).toList();
    }

    private boolean holds(Tried tried, int constraint) {
        return context.tester().verdict(tried.pattern(), constraint, tried.handle(), tried.row()) == Verdict.HOLDS;
    }

    /** Two fields at once, where no value of one alone does. */
    private List<Move> pairs(List<FieldRef> refs, String text, List<@Nullable Object> others, Tried tried,
            int constraint) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            for (int j = i + 1; j < refs.size(); j++) {
                pairs(refs.get(i), refs.get(j), text, others, tried, constraint, moves);
            }
        }
        return moves;
    }

    private void pairs(FieldRef one, FieldRef other, String text, List<@Nullable Object> others, Tried tried,
            int constraint, List<Move> moves) {
        for (Object first : few(one, text, others)) {
            for (Object second : few(other, text, others)) {
                boolean does = moves.size() < MOST_PAIRED && context.with(one, first,
                        () -> context.with(other, second, () -> holds(tried, constraint)));
                if (does) {
                    moves.add(new Move(List.of(set(one, first), set(other, second)), (int) tried.failing() - 1));
                }
            }
        }
    }

    private List<@Nullable Object> few(FieldRef ref, String text, List<@Nullable Object> others) {
        return context.values().plausible(ref.field(), context.value(ref), text, others).stream().limit(MOST_PAIRED)
                .toList();
    }

    /** New facts that meet a pattern beside the facts before. */
    List<Move> added(Step step, Pattern pattern, List<Row> rows) {
        TypeDefinition type = context.type(pattern).filter(known -> known.role() == Role.FACT).orElse(null);
        Set<Move> moves = new LinkedHashSet<>();
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            Fact fact = type == null || moves.size() >= MOST_NEW ? null : fact(step, pattern, type, row);
            if (fact != null) {
                moves.add(Move.of(new Edit.Add(fact), 0));
            }
        }
        return List.copyOf(moves);
    }

    private @Nullable Fact fact(Step step, Pattern pattern, TypeDefinition type, Row row) {
        List<@Nullable Object> values = defaults(type);
        for (int i = 0; i < pattern.getConstraints().size(); i++) {
            if (!holds(pattern, type, values, i, row)) {
                values = mended(step, pattern, type, values, i, row);
            }
            if (values == null) {
                return null;
            }
        }
        return new Fact(type, values);
    }

    private List<@Nullable Object> defaults(TypeDefinition type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldDefinition field : type.fields()) {
            Object value = field.defaultValue();
            if (value == null && field.type() instanceof FieldType.Choice choice && field.required()) {
                value = choice.enumeration().values().get(0);
            }
            values.add(Values.isId(field) ? context.freshId(type) : value);
        }
        return values;
    }

    private boolean holds(Pattern pattern, TypeDefinition type, List<@Nullable Object> values, int constraint,
            Row row) {
        InternalFactHandle handle = new DefaultFactHandle(-1, context.make(type, values));
        return context.tester().verdict(pattern, constraint, handle, row) == Verdict.HOLDS;
    }

    /** The values with one of them changed so that a constraint and those before it hold; null where none does. */
    private @Nullable List<@Nullable Object> mended(Step step, Pattern pattern, TypeDefinition type,
            List<@Nullable Object> values, int constraint, Row row) {
        Object fact = context.make(type, values);
        String text = ReadFields.text(step, pattern, constraint);
        List<FieldRef> refs = context.fields().of(step, pattern, constraint, fact, row);
        List<@Nullable Object> others = new ArrayList<>();
        refs.forEach(ref -> others.add(ref.fact() == fact ? values.get(ref.place()) : context.anyValue(ref)));
        for (FieldRef ref : refs) {
            if (ref.fact() == fact) {
                Predicate<@Nullable Object> does = value -> allHold(pattern, type, with(values, ref, value),
                        constraint, row);
                List<@Nullable Object> tries = new ArrayList<>(
                        context.values().plausible(ref.field(), values.get(ref.place()), text, others));
                tries.addAll(Values.probes(ref.field(), values.get(ref.place())));
                for (Object value : tries) {
                    if (does.test(value)) {
                        Object best = value == null
                                ? null
                                : Values.nearest(ref.field(), values.get(ref.place()), value, does::test);
                        return with(values, ref, best);
                    }
                }
            }
        }
        return null;
    }

    private boolean allHold(Pattern pattern, TypeDefinition type, List<@Nullable Object> values, int last, Row row) {
        for (int i = 0; i <= last; i++) {
            if (!holds(pattern, type, values, i, row)) {
                return false;
            }
        }
        return true;
    }

    private static List<@Nullable Object> with(List<@Nullable Object> values, FieldRef ref, @Nullable Object value) {
        List<@Nullable Object> changed = new ArrayList<>(values);
        changed.set(ref.place(), value);
        return changed;
    }

    /** Anything that a condition speaks of, where it cannot be told what is amiss. */
    List<Move> anything(Step step, List<Row> rows) {
        List<Move> moves = new ArrayList<>();
        List<Row> before = rows.subList(0, Math.min(rows.size(), MOST_NEW));
        BooleanSupplier met = () -> isMet(step, before);
        for (Pattern pattern : step.everyPattern()) {
            moves.addAll(pattern.getSource() == null ? added(step, pattern, rows) : List.of());
            for (InternalFactHandle fact : context.tester().everyOfType(pattern)) {
                moves.addAll(undoing.anything(step, pattern, fact.getObject(), rows.get(0), met));
            }
        }
        before.forEach(row -> moves.addAll(undoing.variedBefore(row, step.condition().text(), met)));
        return moves;
    }

    private boolean isMet(Step step, List<Row> rows) {
        try {
            return !context.tester().through(step.element(), rows).isEmpty();
        } catch (ConditionTester.NotTestable e) {
            return false;
        }
    }
}
