package org.heurejuste.ui.suite.table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.TypedValues;
import org.jspecify.annotations.Nullable;

/** A column of the table: one thing that each case says. */
sealed interface Column {

    /** Tells it from the other columns; the path that a suite in CSV writes at its head. */
    String key();

    /** Its head. */
    String title();

    /** What several columns have in common, shown above their heads; empty where it stands alone. */
    String group();

    /** What a case says, as a person reads it; empty where it says nothing. */
    String text(CaseEntry entry);

    /** Makes a case say something else: what a person typed, or nothing. */
    List<SuiteEdit> edit(CaseEntry entry, int number, String typed);

    /** What values stand in it. */
    default FieldType kind() {
        return new FieldType.Text();
    }

    /** What the case is called. */
    record Name() implements Column {

        @Override
        public String key() {
            return "name";
        }

        @Override
        public String title() {
            return Messages.column_name;
        }

        @Override
        public String group() {
            return "";
        }

        @Override
        public String text(CaseEntry entry) {
            return entry.name();
        }

        @Override
        public List<SuiteEdit> edit(CaseEntry entry, int number, String typed) {
            return typed.isBlank() ? List.of() : List.of(new SuiteEdit.SetName(number, typed.strip()));
        }
    }

    /** The clauses that it illustrates. */
    record Clauses() implements Column {

        @Override
        public String key() {
            return "clauses";
        }

        @Override
        public String title() {
            return Messages.column_clauses;
        }

        @Override
        public String group() {
            return "";
        }

        @Override
        public String text(CaseEntry entry) {
            return String.join(", ", entry.clauses());
        }

        @Override
        public List<SuiteEdit> edit(CaseEntry entry, int number, String typed) {
            List<String> clauses = List.of(typed.split("[,;\\s]+")).stream().filter(clause -> !clause.isBlank())
                    .map(clause -> clause.toUpperCase(Locale.ROOT)).distinct().toList();
            return List.of(new SuiteEdit.SetClauses(number, clauses));
        }
    }

    /** When it is decided. */
    record Now() implements Column {

        @Override
        public String key() {
            return "now";
        }

        @Override
        public String title() {
            return Messages.column_now;
        }

        @Override
        public String group() {
            return "";
        }

        @Override
        public String text(CaseEntry entry) {
            return entry.now() == null ? "" : entry.now().text();
        }

        @Override
        public List<SuiteEdit> edit(CaseEntry entry, int number, String typed) {
            return List.of(new SuiteEdit.SetNow(number, typed.isBlank() ? null : typed.strip()));
        }
    }

    /**
     * How many decisions of a type are expected, where only that is said.
     *
     * @param type the type's name
     * @param label what people call the type
     */
    record Count(String type, String label) implements Column {

        @Override
        public String key() {
            return Section.EXPECT.key() + "." + type;
        }

        @Override
        public String title() {
            return Messages.column_number;
        }

        @Override
        public String group() {
            return label;
        }

        @Override
        public String text(CaseEntry entry) {
            return entry.type(Section.EXPECT, type).map(TypeEntry::count)
                    .map(count -> count == 0 ? Messages.count_none : String.valueOf(count)).orElse("");
        }

        @Override
        public List<SuiteEdit> edit(CaseEntry entry, int number, String typed) {
            String words = typed.strip();
            if (words.isEmpty()) {
                return entry.type(Section.EXPECT, type).isEmpty()
                        ? List.of()
                        : List.of(new SuiteEdit.RemoveType(number, Section.EXPECT, type));
            }
            return count(words).map(count -> List.<SuiteEdit>of(new SuiteEdit.SetCount(number, type, count)))
                    .orElse(List.of());
        }

        private static Optional<Integer> count(String words) {
            if (words.equalsIgnoreCase("none") || words.equalsIgnoreCase(Messages.count_none)) {
                return Optional.of(0);
            }
            if (words.equalsIgnoreCase("one")) {
                return Optional.of(1);
            }
            return words.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
        }
    }

    /**
     * A field of a fact, or of a decision expected.
     *
     * @param section of a fact, or of a decision
     * @param type the type's name
     * @param place which of the type, from 0
     * @param name the field's name
     * @param field the field in the vocabulary, or null
     * @param group what is shown above
     */
    record Field(Section section, String type, int place, String name, @Nullable FieldDefinition field,
            String group) implements Column {

        @Override
        public String key() {
            return section.key() + "." + type + (place == 0 ? "" : "[" + (place + 1) + "]") + "." + name;
        }

        @Override
        public String title() {
            return switch (name) {
                case "clause" -> field == null ? Messages.column_clause : label();
                case "rule" -> field == null ? Messages.column_rule : label();
                default -> label();
            };
        }

        private String label() {
            String label = field == null ? name : field.labels().in(Locale.getDefault());
            return label.isEmpty() ? name : Character.toUpperCase(label.charAt(0)) + label.substring(1);
        }

        @Override
        public FieldType kind() {
            return field == null ? new FieldType.Text() : field.type();
        }

        @Override
        public String text(CaseEntry entry) {
            FieldEntry written = written(entry).orElse(null);
            if (written == null) {
                return "";
            }
            return written.simple() && written.value() == null ? "null" : TypedValues.shown(kind(), written.text());
        }

        /** What stands there in a case; empty where the case leaves it out. */
        Optional<FieldEntry> written(CaseEntry entry) {
            return fact(entry).flatMap(fact -> fact.field(name));
        }

        private Optional<FactEntry> fact(CaseEntry entry) {
            return entry.type(section, type).map(TypeEntry::facts).filter(facts -> place < facts.size())
                    .map(facts -> facts.get(place));
        }

        @Override
        public List<SuiteEdit> edit(CaseEntry entry, int number, String typed) {
            if (typed.isBlank()) {
                return written(entry).isEmpty()
                        ? List.of()
                        : List.of(new SuiteEdit.ClearField(number, section, type, place, name));
            }
            Object value = typed.strip().equals("null") ? null : TypedValues.of(kind(), typed.strip());
            return List.of(new SuiteEdit.SetField(number, section, type, place, name, value));
        }
    }
}
