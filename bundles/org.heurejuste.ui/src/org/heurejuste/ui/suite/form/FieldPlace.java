package org.heurejuste.ui.suite.form;
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
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a case.
 *
 * @param section in a fact given, or in a decision expected
 * @param type the type's name
 * @param place which of the type, from 0
 * @param name the field's name
 * @param field the field in the vocabulary; null for the clause or the rule of a decision, and for what the vocabulary does not know
 */
record FieldPlace(Section section, String type, int place, String name, @Nullable FieldDefinition field) {

    /** What values stand there. */
    FieldType kind() {
        return field == null ? new FieldType.Text() : field.type();
    }

    /** What people call it. */
    String label() {
        if (field == null) {
            return switch (name) {
                case "clause" -> Messages.field_clause;
                case "rule" -> Messages.field_rule;
                default -> name;
            };
        }
        String label = field.labels().in(Locale.getDefault());
        return label.isEmpty() ? name : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /** What stands there in a case; empty where the case leaves it out. */
    Optional<FieldEntry> in(CaseEntry entry) {
        return fact(entry).flatMap(fact -> fact.field(name));
    }

    /** The fact that it is a field of. */
    Optional<FactEntry> fact(CaseEntry entry) {
        return entry.type(section, type).map(TypeEntry::facts).filter(facts -> place < facts.size())
                .map(facts -> facts.get(place));
    }

    /** Puts a value there. */
    SuiteEdit set(int number, @Nullable Object value) {
        return new SuiteEdit.SetField(number, section, type, place, name, value);
    }

    /** Leaves it out. */
    SuiteEdit clear(int number) {
        return new SuiteEdit.ClearField(number, section, type, place, name);
    }

    /** Tells it from every other field of a case. */
    String key() {
        return section + "/" + type + "/" + place + "/" + name;
    }
}
