package org.heurejuste.testing.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.Tally;
import org.heurejuste.testing.ValueTest;
import org.jspecify.annotations.Nullable;

/** Looks at an entry of {@code always} in a case. */
public final class InvariantCheck {
    private final Invariant invariant;
    private final Case given;
    private final List<Decision> decisions;

    private InvariantCheck(Invariant invariant, Case given, List<Decision> decisions) {
        this.invariant = invariant;
        this.given = given;
        this.decisions = decisions;
    }

    /**
     * What came of it.
     *
     * @param concerned whether the entry has anything to say of the case: something it is looked at for, its conditions hold
     * @param mismatches in what the decisions are not as it says
     */
    public record Finding(boolean concerned, List<Mismatch> mismatches) {

        /** Keeps its own copy. */
        public Finding {
            mismatches = List.copyOf(mismatches);
        }

        /**
         * Whether the entry does not hold.
         *
         * @return whether there are mismatches
         */
        public boolean isViolated() {
            return !mismatches.isEmpty();
        }
    }

    /**
     * A changed case and its decisions.
     *
     * @param variation the change
     * @param decisions the decisions on the changed case
     */
    public record Varied(Variation variation, List<Decision> decisions) {
    }

    /**
     * Looks at an entry.
     *
     * @param invariant the entry
     * @param given the case
     * @param decisions its decisions
     * @param varied the changed case where the entry changes cases; without it such an entry has nothing to say
     * @return what came of it
     */
    public static Finding of(Invariant invariant, Case given, List<Decision> decisions, @Nullable Varied varied) {
        InvariantCheck check = new InvariantCheck(invariant, given, decisions);
        boolean concerned = false;
        List<Mismatch> mismatches = new ArrayList<>();
        for (Applied applied : applied(invariant, given, decisions)) {
            concerned = true;
            mismatches.addAll(check.compare(applied, varied));
        }
        return new Finding(concerned, mismatches);
    }

    /** The entry for each fact or decision that it is to be looked at for, where its conditions hold. */
    static List<Applied> applied(Invariant invariant, Case given, List<Decision> decisions) {
        Selection each = invariant.each();
        if (each == null) {
            return Stream.of(new Applied(new Scope(given, null).fill(invariant), null))
                    .filter(a -> Conditions.hold(a.invariant().when(), given, decisions)).toList();
        }
        return Conditions.items(each.type(), given, decisions)
                .filter(item -> item.fits(new Scope(given, item).fill(each)))
                .map(item -> new Applied(new Scope(given, item).fill(invariant), item))
                .filter(a -> Conditions.hold(a.invariant().when(), given, decisions)).toList();
    }

    /**
     * The entry with its references filled in.
     *
     * @param invariant the entry
     * @param item what it is looked at for, or null
     */
    record Applied(Invariant invariant, @Nullable Item item) {
    }

    /**
     * A field that a change may concern.
     *
     * @param fact the fact's place in the case
     * @param field the field's place in its type
     * @param test what the new value must be
     */
    public record Place(int fact, int field, ValueTest test) {
    }

    /**
     * The fields that an entry's change may concern.
     *
     * @param invariant an entry that changes fields
     * @param given the case
     * @param decisions its decisions
     * @return for each fact or decision that the entry is looked at for, the fields that change together
     */
    public static List<List<Place>> places(Invariant invariant, Case given, List<Decision> decisions) {
        return applied(invariant, given, decisions).stream().map(applied -> places(applied, given)).toList();
    }

    private static List<Place> places(Applied applied, Case given) {
        Change change = Objects.requireNonNull(applied.invariant().change());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < given.given().size(); i++) {
            List<String> names = given.given().get(i).type().fields().stream().map(FieldDefinition::name).toList();
            int fact = i;
            Variation.rules(change, applied.item(), given, fact)
                    .forEach(rule -> places.add(new Place(fact, names.indexOf(rule.name()), rule.test())));
        }
        return places;
    }

    private List<Mismatch> compare(Applied applied, @Nullable Varied varied) {
        Wording wording = new Wording(invariant, label(applied.item()));
        List<Mismatch> mismatches = new ArrayList<>(
                Comparison.of(applied.invariant().expected(), decisions, wording));
        applied.invariant().tallies().forEach(tally -> mismatches.addAll(compare(tally, wording)));
        Change change = applied.invariant().change();
        if (change != null && varied != null && varied.variation().isAllowed(change, applied.item(), given)) {
            change.same().forEach(same -> mismatches.addAll(same(same, varied.decisions(), wording)));
            change.notLower().forEach(kept -> mismatches.addAll(notLower(kept, varied.decisions(), wording)));
        }
        return mismatches;
    }

    private List<Mismatch> compare(Tally tally, Wording wording) {
        List<Decision> made = decisions.stream()
                .filter(d -> tally.of().stream().anyMatch(of -> Item.of(d).fits(of))).toList();
        return switch (tally.quantity()) {
            case NONE_OF -> tally.of().stream()
                    .flatMap(of -> fitting(of, decisions).map(d -> wording.surplus(of.span(), d))).toList();
            case ONE_OF -> made.size() == 1 ? List.of() : List.of(wording.tally(tally, made));
            case SOME_OF -> made.isEmpty() ? List.of(wording.tally(tally, made)) : List.of();
        };
    }

    private List<Mismatch> same(Selection same, List<Decision> after, Wording wording) {
        List<Decision> left = new ArrayList<>(fitting(same, after).toList());
        List<Mismatch> mismatches = new ArrayList<>();
        fitting(same, decisions).forEach(before -> {
            Decision still = left.stream().filter(d -> isSame(before, d)).findFirst().orElse(null);
            if (still == null) {
                mismatches.add(wording.gone(same, before));
            } else {
                left.remove(still);
            }
        });
        left.forEach(added -> mismatches.add(wording.added(same, added)));
        return mismatches;
    }

    private static boolean isSame(Decision one, Decision other) {
        return Item.of(other).isOf(one.type()) && Objects.equals(one.clause(), other.clause())
                && Values.same(one.values(), other.values());
    }

    private List<Mismatch> notLower(Change.NotLower kept, List<Decision> after, Wording wording) {
        List<String> order = kept.field().type() instanceof FieldType.Choice choice
                ? choice.enumeration().values()
                : List.of();
        Comparator<Decision> bySize = (one, other) -> Values.compare(valueOf(kept, one), valueOf(kept, other), order);
        Decision before = greatest(kept, decisions, bySize);
        Decision now = greatest(kept, after, bySize);
        if (before == null || now != null && bySize.compare(now, before) >= 0) {
            return List.of();
        }
        return List.of(
                wording.lower(kept, valueOf(kept, before), now, now == null ? null : valueOf(kept, now)));
    }

    private static @Nullable Decision greatest(Change.NotLower kept, List<Decision> decisions,
            Comparator<Decision> bySize) {
        return fitting(kept.of(), decisions).filter(d -> d.value(kept.field().name()) != null).max(bySize)
                .orElse(null);
    }

    private static Object valueOf(Change.NotLower kept, Decision decision) {
        return Objects.requireNonNull(decision.value(kept.field().name()));
    }

    private static Stream<Decision> fitting(Selection selection, List<Decision> decisions) {
        return decisions.stream().filter(d -> Item.of(d).fits(selection));
    }

    /** What people call it: its id, else its type alone. */
    private @Nullable String label(@Nullable Item item) {
        if (item == null) {
            return null;
        }
        Object id = item.value("id") == null ? item.value("subject") : item.value("id");
        return id == null ? item.type().name() : item.type().name() + " " + Values.text(id);
    }
}
