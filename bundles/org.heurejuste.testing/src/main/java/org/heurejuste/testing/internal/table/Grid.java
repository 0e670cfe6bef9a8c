package org.heurejuste.testing.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDraft.TypeDraft;
import org.heurejuste.testing.edit.Section;
import org.jspecify.annotations.Nullable;

/**
 * A suite as columns and rows of values yet to be written.
 *
 * @param columns the heads, each with the kind of values below it
 * @param rows for each case its values by column; what is not there is empty
 */
public record Grid(Map<Heading, FieldType> columns, List<Map<Heading, @Nullable Object>> rows) {

    /**
     * Lays cases out.
     *
     * @param name the suite's name
     * @param cases its cases
     * @param vocabulary the policy's vocabulary, by which columns are ordered
     * @return the grid
     */
    public static Grid of(String name, List<CaseDraft> cases, Vocabulary vocabulary) {
        List<Map<Heading, @Nullable Object>> rows = new ArrayList<>();
        Set<Heading> used = new LinkedHashSet<>();
        for (CaseDraft draft : cases) {
            Map<Heading, @Nullable Object> row = row(draft);
            used.addAll(row.keySet());
            rows.add(row);
        }
        Heading suite = word(Heading.SUITE);
        if (!rows.isEmpty()) {
            rows.get(0).put(suite, name);
            used.add(suite);
        }
        Map<Heading, FieldType> columns = new LinkedHashMap<>();
        used.add(word(Heading.NAME));
        used.stream().sorted(Comparator.comparing(heading -> rank(heading, vocabulary)))
                .forEach(heading -> columns.put(heading, type(heading, vocabulary)));
        return new Grid(columns, rows);
    }

    /** What a case says, by column. */
    static Map<Heading, @Nullable Object> row(CaseDraft draft) {
        Map<Heading, @Nullable Object> row = new LinkedHashMap<>();
        row.put(word(Heading.NAME), draft.name());
        if (!draft.clauses().isEmpty()) {
            row.put(word(Heading.CLAUSES), String.join(", ", draft.clauses()));
        }
        if (draft.now() != null) {
            row.put(word(Heading.NOW), draft.now());
        }
        draft.given().forEach(type -> row.putAll(type(Section.GIVEN, type, List.of())));
        draft.expect().forEach(type -> row.putAll(type(Section.EXPECT, type, List.of())));
        return row;
    }

    /** What is said of a type, by column; facts go to the places given, then to the next ones. */
    static Map<Heading, @Nullable Object> type(Section section, TypeDraft draft, List<Integer> places) {
        Map<Heading, @Nullable Object> cells = new LinkedHashMap<>();
        Integer count = draft.count();
        if (count != null || draft.facts().isEmpty() && section == Section.EXPECT) {
            cells.put(Heading.of(section, draft.type(), 1, null), word(count == null ? 0 : count));
            return cells;
        }
        int next = 1;
        for (int i = 0; i < draft.facts().size(); i++) {
            int place = i < places.size() ? places.get(i) : next;
            next = place + 1;
            Map<String, @Nullable Object> fields = draft.facts().get(i);
            if (fields.isEmpty()) {
                cells.put(Heading.of(section, draft.type(), place, null), TableReader.NO_FIELDS);
            }
            fields.forEach((field, value) -> cells.put(Heading.of(section, draft.type(), place, field), value));
        }
        return cells;
    }

    private static Object word(int count) {
        return count == 0 ? "none" : count == 1 ? "one" : count;
    }

    static Heading word(String word) {
        return new Heading(word, null, "", 1, null);
    }

    /** What kind of values a column takes; text where it takes words. */
    static FieldType type(Heading heading, Vocabulary vocabulary) {
        if (heading.word().equals(Heading.NOW)) {
            return new FieldType.DateTime();
        }
        String field = heading.field();
        return field == null
                ? new FieldType.Text()
                : vocabulary.type(heading.type()).flatMap(t -> t.field(field)).map(FieldDefinition::type)
                        .orElseGet(FieldType.Text::new);
    }

    /** Words first, then what is given, then what is expected, in the vocabulary's order. */
    private static String rank(Heading heading, Vocabulary vocabulary) {
        Section section = heading.section();
        if (section == null) {
            return "0" + List.of(Heading.NAME, Heading.CLAUSES, Heading.NOW, Heading.SUITE).indexOf(heading.word());
        }
        List<TypeDefinition> types = Stream.concat(vocabulary.facts().stream(), vocabulary.decisions().stream())
                .toList();
        TypeDefinition type = types.stream().filter(t -> t.name().equals(heading.type())).findFirst().orElse(null);
        List<String> fields = type == null ? List.of() : type.fields().stream().map(FieldDefinition::name).toList();
        int field = heading.field() == null ? -1 : fields.indexOf(heading.field());
        int fieldRank = heading.field() == null ? 0 : field < 0 ? 999 : field + 1;
        return "%d%05d%s%05d%03d".formatted(section.ordinal() + 1, type == null ? 99_999 : types.indexOf(type),
                heading.type(), heading.place(), fieldRank);
    }

    /** A text in a cell, so that it is read as the same text. */
    static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.equals(text.strip()) && !text.equals("null") && !text.equals("{}")
                && !(text.startsWith("\"") && text.endsWith("\"")) && "=+-@".indexOf(text.charAt(0)) < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
