package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.heurejuste.testing.edit.CaseDraft.TypeDraft;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.jspecify.annotations.Nullable;

/** What a change of a case is as other values of its row's cells. */
final class TableCaseEdits {
    /** Stands for a cell that is to be emptied. */
    static final Object EMPTY = new Object();

    private final CaseEntry sample;
    private final TableSuiteDocument.TypePlaces there;

    TableCaseEdits(CaseEntry sample, TableSuiteDocument.TypePlaces there) {
        this.sample = sample;
        this.there = there;
    }

    /** The cells that change, by column. */
    Map<Heading, @Nullable Object> of(SuiteEdit.OfCase edit) throws EditRefusedException {
        Map<Heading, @Nullable Object> cells = new LinkedHashMap<>();
        if (edit instanceof SuiteEdit.SetName name) {
            cells.put(Grid.word(Heading.NAME), name.name());
        } else if (edit instanceof SuiteEdit.SetNow now) {
            cells.put(Grid.word(Heading.NOW), now.now() == null ? EMPTY : now.now());
        } else if (edit instanceof SuiteEdit.SetClauses clauses) {
            cells.put(Grid.word(Heading.CLAUSES), clauses.clauses().isEmpty()
                    ? EMPTY
                    : String.join(", ", clauses.clauses()));
        } else {
            return ofType(edit);
        }
        return cells;
    }

    static @Nullable Section section(SuiteEdit.OfCase edit) {
        if (edit instanceof SuiteEdit.SetField set) {
            return set.section();
        } else if (edit instanceof SuiteEdit.ClearField clear) {
            return clear.section();
        } else if (edit instanceof SuiteEdit.AddFact add) {
            return add.section();
        } else if (edit instanceof SuiteEdit.RemoveFact remove) {
            return remove.section();
        } else if (edit instanceof SuiteEdit.MoveFact move) {
            return move.section();
        } else if (edit instanceof SuiteEdit.RemoveType remove) {
            return remove.section();
        }
        return edit instanceof SuiteEdit.SetCount ? Section.EXPECT : null;
    }

    static String type(SuiteEdit.OfCase edit) {
        if (edit instanceof SuiteEdit.SetField set) {
            return set.type();
        } else if (edit instanceof SuiteEdit.ClearField clear) {
            return clear.type();
        } else if (edit instanceof SuiteEdit.AddFact add) {
            return add.type();
        } else if (edit instanceof SuiteEdit.RemoveFact remove) {
            return remove.type();
        } else if (edit instanceof SuiteEdit.MoveFact move) {
            return move.type();
        } else if (edit instanceof SuiteEdit.RemoveType remove) {
            return remove.type();
        }
        return edit instanceof SuiteEdit.SetCount count ? count.type() : "";
    }

    private Map<Heading, @Nullable Object> ofType(SuiteEdit.OfCase edit) throws EditRefusedException {
        Section section = Objects.requireNonNull(section(edit));
        String type = type(edit);
        TypeEntry entry = sample.type(section, type).orElse(null);
        List<Map<String, @Nullable Object>> facts = new ArrayList<>();
        if (entry != null) {
            entry.facts().forEach(fact -> facts.add(new LinkedHashMap<>(CaseDrafts.fields(fact))));
        }
        Map<Heading, @Nullable Object> before = Grid.type(section, TypeDraft.of(type, List.copyOf(facts)),
                there.places());
        if (facts.isEmpty()) {
            before.clear();
        }
        if (edit instanceof SuiteEdit.SetCount count) {
            return changed(before, Grid.type(section, TypeDraft.count(type, count.count()), List.of()));
        }
        if (edit instanceof SuiteEdit.RemoveType) {
            return changed(before, Map.of());
        }
        Map<Heading, @Nullable Object> unchanged = copied(before);
        change(edit, entry, facts);
        return changed(unchanged, facts.isEmpty()
                ? Map.of()
                : Grid.type(section, TypeDraft.of(type, facts), there.places()));
    }

    private static Map<Heading, @Nullable Object> copied(Map<Heading, @Nullable Object> cells) {
        return new LinkedHashMap<>(cells);
    }

    private void change(SuiteEdit.OfCase edit, @Nullable TypeEntry entry, List<Map<String, @Nullable Object>> facts)
            throws EditRefusedException {
        int count = entry == null || entry.count() == null ? 0 : Math.min(entry.count(), 200);
        if (edit instanceof SuiteEdit.SetField set) {
            while (facts.size() < Math.max(count, set.place() == facts.size() ? set.place() + 1 : 0)) {
                facts.add(new LinkedHashMap<>());
            }
            facts.get(checked(set.place(), facts.size())).put(set.field(), set.value());
        } else if (edit instanceof SuiteEdit.ClearField clear) {
            facts.get(checked(clear.place(), facts.size())).remove(clear.field());
        } else if (edit instanceof SuiteEdit.AddFact add) {
            while (facts.size() < count) {
                facts.add(new LinkedHashMap<>());
            }
            facts.add(checked(add.place(), facts.size() + 1), new LinkedHashMap<>(add.fields()));
        } else if (edit instanceof SuiteEdit.RemoveFact remove) {
            facts.remove(checked(remove.place(), facts.size()));
        } else if (edit instanceof SuiteEdit.MoveFact move) {
            int to = checked(move.to(), facts.size());
            facts.add(to, facts.remove(checked(move.from(), facts.size())));
        }
    }

    private static int checked(int place, int size) throws EditRefusedException {
        if (place < 0 || place >= size) {
            throw TableSuiteDocument.refused("edit.fact.missing", String.valueOf(place + 1));
        }
        return place;
    }

    /** What is new or other, and what goes. */
    private Map<Heading, @Nullable Object> changed(Map<Heading, @Nullable Object> before,
            Map<Heading, @Nullable Object> after) {
        Map<Heading, @Nullable Object> cells = new LinkedHashMap<>();
        there.headings().stream().filter(heading -> !after.containsKey(heading))
                .forEach(heading -> cells.put(heading, EMPTY));
        after.forEach((heading, value) -> {
            if (!before.containsKey(heading) || !Objects.equals(before.get(heading), value)) {
                cells.put(heading, value);
            }
        });
        return cells;
    }
}
