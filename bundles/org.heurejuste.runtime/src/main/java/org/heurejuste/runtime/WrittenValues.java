package org.heurejuste.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as people write them: numbers with a point or a comma, yes and no, and choices by their names or their labels, in French and
 * English; and which field of a case is meant, as {@code Contact.waitMinutes}, {@code Incident[1].kind} with places counted from 0, or
 * {@code Incident[i1].kind} by id.
 */
public final class WrittenValues {
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "oui", true, "true", true, "no", false,
            "non",
            false, "false", false);

    private final Vocabulary vocabulary;
    private final CaseReader reader;

    /**
     * A reader of values.
     *
     * @param vocabulary the words that may be used
     */
    public WrittenValues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.reader = new CaseReader(vocabulary);
    }

    /**
     * Reads a value.
     *
     * @param field the field that is to take it
     * @param written the value as it was written; empty for the field's default
     * @param owner the path of the fact in the case, for the problem
     * @return the value, or why the field does not take it
     */
    public ValueReading read(FieldDefinition field, String written, String owner) {
        String text = written.strip();
        return reader.readValue(field, text.isEmpty() ? field.defaultValue() : plain(field, text), owner);
    }

    private static Object plain(FieldDefinition field, String text) {
        FieldType type = field.type();
        if (type instanceof FieldType.YesNo) {
            Boolean yes = YES_NO.get(text.toLowerCase(Locale.ROOT));
            return yes == null ? text : yes;
        } else if (type instanceof FieldType.Choice choice) {
            return choice.enumeration().values().stream()
                    .filter(value -> isCalled(value, choice.enumeration().valueLabels().get(value), text)).findFirst()
                    .orElse(text);
        }
        boolean number = type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal;
        try {
            return number ? new BigDecimal(text.replace(',', '.').replace("\u00a0", "")) : text;
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static boolean isCalled(String value, @Nullable Labels labels, String text) {
        return value.equalsIgnoreCase(text)
                || labels != null && (labels.fr().equalsIgnoreCase(text) || labels.en().equalsIgnoreCase(text));
    }

    /**
     * Changes a value of a case.
     *
     * @param before the case
     * @param path which field of which fact
     * @param written the value, as {@link #read} takes it
     * @return the changed case, or what is wrong with the path or the value
     */
    public ChangeReading change(ChangedCase before, String path, String written) {
        String bare = path.strip().startsWith("given.") ? path.strip().substring("given.".length()) : path.strip();
        int dot = bare.lastIndexOf('.');
        String fact = dot < 0 ? bare : bare.substring(0, dot);
        int bracket = fact.indexOf('[');
        String typeName = bracket < 0 ? fact : fact.substring(0, bracket);
        Optional<TypeDefinition> type = vocabulary.facts().stream().filter(each -> each.name().equals(typeName))
                .findFirst();
        if (type.isEmpty()) {
            return wrong(CaseProblems.unknownType(path, typeName,
                    vocabulary.facts().stream().map(TypeDefinition::name).toList()));
        }
        String which = bracket < 0 ? "" : fact.substring(bracket + 1).replaceFirst("]$", "");
        int place = place(before.now().given(), type.get(), which);
        if (place < 0) {
            return wrong(CaseProblems.noSuchFact(path, type.get(), which, count(before, type.get())));
        }
        return change(before, type.get(), place, dot < 0 ? "" : bare.substring(dot + 1), new Text(path, fact, written));
    }

    /** What was written: the whole path, that of the fact, and the value. */
    private record Text(String path, String owner, String value) {
    }

    private ChangeReading change(ChangedCase before, TypeDefinition type, int place, String field, Text text) {
        Optional<FieldDefinition> definition = type.field(field);
        if (definition.isEmpty()) {
            return wrong(CaseProblems.unknownField(text.path(), type, field));
        }
        ValueReading value = read(definition.get(), text.value(), text.owner());
        return value instanceof ValueReading.Value ready
                ? new ChangeReading.Changed(
                        before.with(place, type.fields().indexOf(definition.get()), ready.value()))
                : wrong(((ValueReading.Wrong) value).problem());
    }

    /** The place in the case of a fact that is named by its place among those of its type, or by its id; -1 where there is none. */
    private static int place(List<Fact> facts, TypeDefinition type, String which) {
        int number = 0;
        for (int i = 0; i < facts.size(); i++) {
            boolean ofType = facts.get(i).type().equals(type);
            if (ofType && isMeant(facts.get(i), which, number, facts)) {
                return i;
            }
            number += ofType ? 1 : 0;
        }
        return -1;
    }

    private static boolean isMeant(Fact fact, String which, int number, List<Fact> facts) {
        if (which.isEmpty()) {
            return facts.stream().filter(other -> other.type().equals(fact.type())).count() == 1;
        }
        int id = ChangedCase.idOf(fact.type());
        return which.equals(String.valueOf(number)) || id >= 0 && which.equals(fact.values().get(id));
    }

    private static int count(ChangedCase before, TypeDefinition type) {
        return (int) before.now().given().stream().filter(fact -> fact.type().equals(type)).count();
    }

    private static ChangeReading wrong(CaseProblem problem) {
        return new ChangeReading.Wrong(problem);
    }
}
