package org.heurejuste.testing.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** Makes facts to be added to a case: copies say the same but for their identifiers, by which decisions tell facts apart. */
public final class FactDrafts {

    private static final String IDENTIFIER = "id";

    private FactDrafts() {}

    /**
     * A copy of a fact.
     *
     * @param fact the fact
     * @param entry the case that it is added to
     * @return its fields, with an identifier that no fact of the case has
     */
    public static Map<String, @Nullable Object> copyOf(FactEntry fact, CaseEntry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(CaseDrafts.fields(fact));
        if (fields.get(IDENTIFIER) instanceof String id) {
            fields.put(IDENTIFIER, free(id, entry));
        }
        return fields;
    }

    /**
     * A new fact.
     *
     * @param type its type
     * @param entry the case that it is added to
     * @return an identifier that no fact of the case has, where the type has one of text; else nothing
     */
    public static Map<String, @Nullable Object> of(TypeDefinition type, CaseEntry entry) {
        boolean named = type.role() == Role.FACT
                && type.field(IDENTIFIER).filter(field -> field.type() instanceof FieldType.Text).isPresent();
        int count = entry.type(Section.GIVEN, type.name()).map(known -> known.facts().size()).orElse(0);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (named) {
            fields.put(IDENTIFIER, free(type.name().substring(0, 1).toLowerCase(Locale.ROOT) + (count + 1), entry));
        }
        return fields;
    }

    private static String free(String wanted, CaseEntry entry) {
        List<String> taken = entry.given().stream().flatMap(type -> type.facts().stream())
                .flatMap(fact -> fact.field(IDENTIFIER).stream()).map(FieldEntry::text).toList();
        String stem = wanted.replaceAll("\\d+$", "");
        String free = wanted;
        for (int i = 1; taken.contains(free); i++) {
            free = stem + i;
        }
        return free;
    }
}
