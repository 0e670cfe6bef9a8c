package org.heurejuste.ui.suite.form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteModel;
import org.jspecify.annotations.Nullable;

/** The values of facts that are added: copies say the same but for their identifiers, by which decisions tell facts apart. */
final class FactCopies {

    private static final String IDENTIFIER = "id";

    private FactCopies() {}

    /** The fields of a copy. */
    static Map<String, @Nullable Object> valuesOf(FactEntry fact, String type, SuiteModel model) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FieldEntry field : fact.fields()) {
            if (field.simple()) {
                boolean identifies = field.name().equals(IDENTIFIER) && field.value() instanceof String;
                values.put(field.name(), identifies ? free(field.text(), model) : field.value());
            }
        }
        return values;
    }

    /** The fields of a new fact: its identifier where its type has one. */
    static Map<String, @Nullable Object> identified(TypeDefinition type, int count, SuiteModel model) {
        boolean named = type.role() == Role.FACT
                && type.field(IDENTIFIER).filter(field -> field.type() instanceof FieldType.Text).isPresent();
        String wanted = type.name().substring(0, 1).toLowerCase(Locale.ROOT) + (count + 1);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (named) {
            values.put(IDENTIFIER, free(wanted, model));
        }
        return values;
    }

    private static String free(String wanted, SuiteModel model) {
        List<String> taken = model.cases().get(model.selected()).types(Section.GIVEN).stream()
                .map(TypeEntry::facts).flatMap(List::stream).flatMap(fact -> fact.field(IDENTIFIER).stream())
                .map(FieldEntry::text).toList();
        String stem = wanted.replaceAll("\\d+$", "");
        String free = wanted;
        for (int i = 1; taken.contains(free); i++) {
            free = stem + i;
        }
        return free;
    }
}
