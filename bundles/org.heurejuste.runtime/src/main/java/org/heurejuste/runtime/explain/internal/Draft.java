package org.heurejuste.runtime.explain.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.explain.CaseChange;
import org.heurejuste.runtime.explain.FactName;
import org.jspecify.annotations.Nullable;

/** A case with changes. A slot holds each given fact, then each one that was added; null where it was removed. Immutable. */
final class Draft {
    private final Case original;
    private final List<@Nullable Fact> slots;
    private final @Nullable LocalDateTime now;

    private Draft(Case original, List<@Nullable Fact> slots, @Nullable LocalDateTime now) {
        this.original = original;
        this.slots = slots;
        this.now = now;
    }

    /** The case as it is. */
    static Draft of(Case original) {
        return new Draft(original, new ArrayList<>(original.given()), original.now());
    }

    /** A case that somebody changed. */
    static Draft of(ChangedCase changed) {
        List<@Nullable Fact> slots = new ArrayList<>();
        List<@Nullable Fact> origins = new ArrayList<>(changed.origins());
        for (Fact given : changed.given().given()) {
            int place = placeOf(given, origins);
            slots.add(place < 0 ? null : changed.now().given().get(place));
        }
        for (int i = 0; i < origins.size(); i++) {
            if (changed.origins().get(i) == null) {
                slots.add(changed.now().given().get(i));
            }
        }
        return new Draft(changed.given(), slots, changed.now().now());
    }

    /** The place of a fact's successor, which is then taken; a case may give equal facts. */
    private static int placeOf(Fact given, List<@Nullable Fact> origins) {
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) == given) {
                origins.set(i, null);
                return i;
            }
        }
        return -1;
    }

    /** The same case with more changes. */
    Draft with(List<Edit> edits) {
        List<@Nullable Fact> changed = new ArrayList<>(slots);
        LocalDateTime time = now;
        for (Edit edit : edits) {
            if (edit instanceof Edit.Set set) {
                changed.set(set.slot(), with(changed.get(set.slot()), set));
            } else if (edit instanceof Edit.Add add) {
                changed.add(add.fact());
            } else if (edit instanceof Edit.Remove remove) {
                changed.set(remove.slot(), null);
            } else if (edit instanceof Edit.Time moved) {
                time = moved.now();
            }
        }
        return new Draft(original, changed, time);
    }

    private static @Nullable Fact with(@Nullable Fact fact, Edit.Set set) {
        if (fact == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(fact.values());
        values.set(set.field(), set.value());
        return new Fact(fact.type(), values);
    }

    /** The slots of the facts that are there, in the order of {@link #toCase}. */
    List<Integer> present() {
        List<Integer> present = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot) != null) {
                present.add(slot);
            }
        }
        return present;
    }

    /** The fact of a slot; null where it was removed. */
    @Nullable
    Fact fact(int slot) {
        return slots.get(slot);
    }

    Case toCase() {
        return new Case(original.name(), now, slots.stream().filter(Objects::nonNull).map(Fact.class::cast).toList());
    }

    /** The number of fields changed and of facts added and removed; a field that an added fact gives counts as one that is changed. */
    int cost() {
        int cost = Objects.equals(now, original.now()) ? 0 : 1;
        for (int slot = 0; slot < slots.size(); slot++) {
            Fact fact = slots.get(slot);
            if (slot >= original.given().size()) {
                cost += fact == null ? 0 : 1 + given(fact);
            } else {
                cost += fact == null ? 1 : changedFields(slot, fact).size();
            }
        }
        return cost;
    }

    /** Every fact has an id, and a required field must be given in any case: neither is a change. */
    private static int given(Fact fact) {
        int given = 0;
        List<FieldDefinition> fields = fact.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldDefinition field = fields.get(i);
            boolean free = Values.isId(field) || field.required();
            given += free || Objects.equals(field.defaultValue(), fact.values().get(i)) ? 0 : 1;
        }
        return given;
    }

    private List<Integer> changedFields(int slot, Fact fact) {
        List<Integer> changed = new ArrayList<>();
        Fact before = original.given().get(slot);
        for (int i = 0; before != fact && i < fact.values().size(); i++) {
            if (!Objects.equals(before.values().get(i), fact.values().get(i))) {
                changed.add(i);
            }
        }
        return changed;
    }

    /** What tells it from other changes of the same case. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int slot = 0; slot < slots.size(); slot++) {
            Fact fact = slots.get(slot);
            if (slot >= original.given().size()) {
                key.append(fact == null ? "" : "+" + fact.type().name() + fact.values()).append(';');
            } else if (fact == null) {
                key.append('-').append(slot).append(';');
            } else {
                for (int field : changedFields(slot, fact)) {
                    key.append(slot).append('.').append(field).append('=').append(fact.values().get(field)).append(';');
                }
            }
        }
        return key.append(now).toString();
    }

    /** The same case without one of its changes, for each of them. */
    List<Draft> withOneLess() {
        List<Draft> drafts = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            Fact fact = slots.get(slot);
            boolean isGiven = slot < original.given().size();
            if (fact == null && isGiven) {
                drafts.add(replacing(slot, original.given().get(slot)));
            } else if (fact != null && isGiven) {
                for (int field : changedFields(slot, fact)) {
                    Object before = original.given().get(slot).values().get(field);
                    drafts.add(with(List.of(new Edit.Set(slot, field, before))));
                }
            } else if (fact != null) {
                drafts.add(with(List.of(new Edit.Remove(slot))));
                drafts.addAll(withDefaults(slot, fact));
            }
        }
        if (!Objects.equals(now, original.now())) {
            drafts.add(new Draft(original, slots, original.now()));
        }
        return drafts;
    }

    /** The fields that given facts have changed. */
    List<Edit.Set> fieldChanges() {
        List<Edit.Set> changes = new ArrayList<>();
        for (int slot = 0; slot < original.given().size(); slot++) {
            Fact fact = slots.get(slot);
            for (int field : fact == null ? List.<Integer>of() : changedFields(slot, fact)) {
                changes.add(new Edit.Set(slot, field, fact == null ? null : fact.values().get(field)));
            }
        }
        return changes;
    }

    /** What a field of a given fact was at first. */
    @Nullable
    Object before(Edit.Set change) {
        return original.given().get(change.slot()).values().get(change.field());
    }

    private List<Draft> withDefaults(int slot, Fact fact) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < fact.values().size(); i++) {
            FieldDefinition field = fact.type().fields().get(i);
            boolean free = Values.isId(field) || field.required();
            if (!free && !Objects.equals(field.defaultValue(), fact.values().get(i))) {
                drafts.add(with(List.of(new Edit.Set(slot, i, field.defaultValue()))));
            }
        }
        return drafts;
    }

    private Draft replacing(int slot, Fact fact) {
        List<@Nullable Fact> changed = new ArrayList<>(slots);
        changed.set(slot, fact);
        return new Draft(original, changed, now);
    }

    /** The changes, in the order of the facts. */
    List<CaseChange> changes() {
        List<CaseChange> changes = new ArrayList<>();
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            Fact fact = slots.get(slot);
            Fact given = slot < original.given().size() ? original.given().get(slot) : null;
            FactName old = given == null ? null : name(given, before);
            FactName renewed = fact == null ? null : name(fact, after);
            if (old == null && fact != null && renewed != null) {
                changes.add(new CaseChange.FactAdded(renewed, fact));
            } else if (old != null && fact == null) {
                changes.add(new CaseChange.FactRemoved(old));
            } else if (old != null && given != null && fact != null) {
                changedFields(slot, fact).forEach(field -> changes.add(new CaseChange.FieldChanged(old,
                        fact.type().fields().get(field), given.values().get(field), fact.values().get(field))));
            }
        }
        LocalDateTime time = now;
        if (time != null && !time.equals(original.now())) {
            changes.add(new CaseChange.TimeChanged(original.now(), time));
        }
        return changes;
    }

    private static FactName name(Fact fact, Map<String, Integer> counts) {
        TypeDefinition type = fact.type();
        int number = counts.merge(type.name(), 1, Integer::sum);
        Object id = null;
        for (int i = 0; i < type.fields().size(); i++) {
            id = Values.isId(type.fields().get(i)) ? fact.values().get(i) : id;
        }
        return new FactName(type, number, id instanceof String text ? text : null, true);
    }
}
