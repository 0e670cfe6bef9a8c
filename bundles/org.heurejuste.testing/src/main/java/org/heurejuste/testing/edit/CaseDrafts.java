package org.heurejuste.testing.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.edit.CaseDraft.TypeDraft;
import org.heurejuste.testing.internal.compare.Values;
import org.jspecify.annotations.Nullable;

/** Makes cases to be written: of other cases, of what was decided, of a type. */
public final class CaseDrafts {

    private CaseDrafts() {}

    /**
     * A case as another suite writes it.
     *
     * @param entry the case
     * @param name the new case's name
     * @return all that it says; what is no word for a field is left out
     */
    public static CaseDraft of(CaseEntry entry, String name) {
        String now = entry.now() == null || entry.now().text().isEmpty() ? null : entry.now().text();
        return new CaseDraft(name, entry.clauses(), now, types(entry.given()), types(entry.expect()));
    }

    /**
     * A case with what is to be seen of it: a fact of each, without what the vocabulary fills in anyway.
     *
     * @param given the case
     * @param name the new case's name
     * @param clauses the clauses that it illustrates
     * @return the case, which expects nothing yet
     */
    public static CaseDraft of(Case given, String name, List<String> clauses) {
        Map<String, List<Map<String, @Nullable Object>>> facts = new LinkedHashMap<>();
        for (Fact fact : given.given()) {
            Map<String, @Nullable Object> fields = told(fact);
            if (fact.type().role() != Role.SINGLE_FACT || !fields.isEmpty()) {
                facts.computeIfAbsent(fact.type().name(), t -> new ArrayList<>()).add(fields);
            }
        }
        String now = given.now() == null ? null : given.now().toString();
        return new CaseDraft(name, clauses, now, listed(facts), List.of());
    }

    /**
     * A case that expects what was decided.
     *
     * @param draft the case
     * @param decisions the decisions made
     * @return the case with these decisions expected, all fields that have a value, and nothing else
     */
    public static CaseDraft expecting(CaseDraft draft, List<Decision> decisions) {
        Map<String, List<Map<String, @Nullable Object>>> expected = new LinkedHashMap<>();
        decisions.forEach(d -> expected.computeIfAbsent(d.type().name(), t -> new ArrayList<>())
                .add(Acceptance.fields(d)));
        return new CaseDraft(draft.name(), draft.clauses(), draft.now(), draft.given(), listed(expected));
    }

    /**
     * The fields that a new fact of a type must have.
     *
     * @param type the type
     * @return a value for each field that a case must give: the first of an enum's, the least number,
     *         {@code false}, the field's name as a text; null for a date
     */
    public static Map<String, @Nullable Object> required(TypeDefinition type) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        type.fields().stream().filter(FieldDefinition::required).forEach(f -> fields.put(f.name(), first(f)));
        return fields;
    }

    /**
     * A name that no case of a suite has.
     *
     * @param wanted the name that would be best
     * @param content the suite
     * @return that name, with a number behind it where it is taken
     */
    public static String unusedName(String wanted, SuiteContent content) {
        Set<String> taken = new HashSet<>();
        content.cases().forEach(c -> taken.add(c.name()));
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private static List<TypeDraft> types(List<TypeEntry> entries) {
        return entries.stream().filter(TypeEntry::readable).map(CaseDrafts::type).toList();
    }

    private static TypeDraft type(TypeEntry entry) {
        Integer count = entry.count();
        return count != null
                ? TypeDraft.count(entry.type(), count)
                : TypeDraft.of(entry.type(), entry.facts().stream().map(CaseDrafts::fields).toList());
    }

    /**
     * The fields of a fact or of a decision expected.
     *
     * @param fact the fact
     * @return the values by the fields' names; what is no word is left out
     */
    public static Map<String, @Nullable Object> fields(FactEntry fact) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fact.fields().stream().filter(FieldEntry::simple).forEach(f -> fields.put(f.name(), f.value()));
        return fields;
    }

    private static List<TypeDraft> listed(Map<String, List<Map<String, @Nullable Object>>> facts) {
        return facts.entrySet().stream().map(e -> TypeDraft.of(e.getKey(), e.getValue())).toList();
    }

    private static Map<String, @Nullable Object> told(Fact fact) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < fact.values().size(); i++) {
            FieldDefinition field = fact.type().fields().get(i);
            Object value = fact.values().get(i);
            boolean filledIn = !field.required() && Values.text(value).equals(Values.text(field.defaultValue()));
            if (value != null && !filledIn) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object first(FieldDefinition field) {
        FieldType type = field.type();
        if (type instanceof FieldType.Choice choice) {
            EnumDefinition values = choice.enumeration();
            return values.values().isEmpty() ? null : values.values().get(0);
        }
        if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            return field.minimum() == null ? Integer.valueOf(0) : field.minimum();
        }
        return type instanceof FieldType.YesNo ? Boolean.FALSE : type instanceof FieldType.Text ? field.name() : null;
    }
}
