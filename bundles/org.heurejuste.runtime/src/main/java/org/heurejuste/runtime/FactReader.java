package org.heurejuste.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one type. */
final class FactReader {
    private final TypeDefinition type;
    private final ValueReader values;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Object[] defaults;

    FactReader(TypeDefinition type, ValueReader values) {
        this.type = type;
        this.values = values;
        List<FieldDefinition> fields = type.fields();
        this.defaults = new Object[fields.size()];
        for (int i = 0; i < defaults.length; i++) {
            places.put(fields.get(i).name(), i);
            defaults[i] = fields.get(i).defaultValue();
        }
    }

    TypeDefinition type() {
        return type;
    }

    boolean isSingle() {
        return type.role() == Role.SINGLE_FACT;
    }

    Fact read(Map<?, ?> tree, String path, List<CaseProblem> problems) {
        @Nullable Object[] read = defaults.clone();
        tree.forEach((key, value) -> readField(read, String.valueOf(key), value, path, problems));
        for (FieldDefinition field : type.fields()) {
            if (field.required() && tree.get(field.name()) == null) {
                problems.add(CaseProblems.required(path, type, field));
            }
        }
        return new Fact(type, Arrays.asList(read));
    }

    private void readField(@Nullable Object[] read, String name, @Nullable Object value, String path,
            List<CaseProblem> problems) {
        Integer place = places.get(name);
        if (place == null) {
            problems.add(CaseProblems.unknownField(path + "." + UserWord.of(name), type, name));
        } else if (value != null) {
            ValueReading reading = values.read(type.fields().get(place), value, path);
            if (reading instanceof ValueReading.Value ready) {
                read[place] = ready.value();
            } else if (reading instanceof ValueReading.Wrong wrong) {
                problems.add(wrong.problem());
            }
        }
    }
}
