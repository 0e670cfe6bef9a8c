package org.heurejuste.ui.suite.table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteState;
import org.jspecify.annotations.Nullable;

/** Which columns a suite has: those that its cases use, and those that the vocabulary offers besides. */
final class Columns {

    private final SuiteState state;
    private final Vocabulary vocabulary;
    private final Map<String, Use> given = new LinkedHashMap<>();
    private final Map<String, Use> expected = new LinkedHashMap<>();

    /** What the cases say of a type: the fields of its first fact, of its second…, and whether somewhere only a number. */
    private record Use(List<Set<String>> fields, boolean[] counted) {

        Use() {
            this(new ArrayList<>(), new boolean[1]);
        }

        void add(TypeEntry entry) {
            counted[0] |= entry.count() != null;
            for (int place = 0; place < entry.facts().size(); place++) {
                add(entry.facts().get(place), place);
            }
        }

        private void add(FactEntry fact, int place) {
            while (fields.size() <= place) {
                fields.add(new LinkedHashSet<>());
            }
            fact.fields().stream().map(FieldEntry::name).forEach(fields.get(place)::add);
        }
    }

    Columns(SuiteState state) {
        this.state = state;
        this.vocabulary = state.vocabulary();
        for (CaseEntry entry : state.cases()) {
            entry.given().forEach(type -> given.computeIfAbsent(type.type(), name -> new Use()).add(type));
            entry.expect().forEach(type -> expected.computeIfAbsent(type.type(), name -> new Use()).add(type));
        }
    }

    /** The columns that some case uses, in the order of the vocabulary. */
    List<Column> used() {
        List<Column> columns = new ArrayList<>(List.of(new Column.Name(), new Column.Clauses()));
        if (state.cases().stream().anyMatch(entry -> entry.now() != null)) {
            columns.add(new Column.Now());
        }
        ordered(given, vocabulary.facts()).forEach(type -> columns.addAll(of(Section.GIVEN, type, given.get(type))));
        ordered(expected, vocabulary.decisions())
                .forEach(type -> columns.addAll(of(Section.EXPECT, type, expected.get(type))));
        return columns;
    }

    /** All columns that there could be: those used, and one for every field of the vocabulary. */
    List<Column> possible() {
        Map<String, Column> columns = new LinkedHashMap<>();
        used().forEach(column -> columns.put(column.key(), column));
        columns.putIfAbsent("now", new Column.Now());
        vocabulary.facts().forEach(type -> offer(Section.GIVEN, type, columns));
        vocabulary.decisions().forEach(type -> offer(Section.EXPECT, type, columns));
        return List.copyOf(columns.values());
    }

    private void offer(Section section, TypeDefinition type, Map<String, Column> columns) {
        if (section == Section.EXPECT) {
            Column count = new Column.Count(type.name(), label(section, type.name(), 0, 1));
            columns.putIfAbsent(count.key(), count);
        }
        type.fields().stream().filter(field -> !(field.type() instanceof FieldType.Other)).forEach(field -> {
            Column column = field(section, type.name(), 0, 1, field.name());
            columns.putIfAbsent(column.key(), column);
        });
    }

    private static Stream<String> ordered(Map<String, Use> use, List<TypeDefinition> order) {
        return Stream.concat(order.stream().map(TypeDefinition::name).filter(use::containsKey), use.keySet().stream())
                .distinct();
    }

    private List<Column> of(Section section, String type, Use use) {
        List<Column> columns = new ArrayList<>();
        int places = use.fields().size();
        if (use.counted()[0]) {
            columns.add(new Column.Count(type, label(section, type, 0, Math.min(1, places))));
        }
        for (int place = 0; place < places; place++) {
            int at = place;
            ordered(use.fields().get(place), type).forEach(name -> columns.add(field(section, type, at, places, name)));
        }
        return columns;
    }

    private Stream<String> ordered(Set<String> fields, String type) {
        List<String> order = vocabulary.type(type).map(TypeDefinition::fields).orElse(List.of()).stream()
                .map(FieldDefinition::name).toList();
        return Stream.concat(order.stream().filter(fields::contains), Stream
                .concat(fields.stream(), Stream.of(ExpectedField.CLAUSE, ExpectedField.RULE).filter(fields::contains)))
                .distinct();
    }

    private Column field(Section section, String type, int place, int places, String name) {
        return new Column.Field(section, type, place, name, definition(type, name),
                label(section, type, place, places));
    }

    private String label(Section section, String type, int place, int places) {
        String word = vocabulary.type(type).map(found -> found.labels().in(Locale.getDefault())).orElse(type);
        String label = word.isEmpty() ? type : Character.toUpperCase(word.charAt(0)) + word.substring(1);
        String numbered = places > 1 ? label + " " + (place + 1) : label;
        return section == Section.EXPECT ? "→ " + numbered : numbered;
    }

    private @Nullable FieldDefinition definition(String type, String name) {
        return vocabulary.type(type).flatMap(found -> found.field(name)).orElse(null);
    }
}
