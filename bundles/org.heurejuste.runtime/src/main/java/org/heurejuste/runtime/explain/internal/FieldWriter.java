package org.heurejuste.runtime.explain.internal;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.internal.Beans;
import org.jspecify.annotations.Nullable;

/** Tries other values in the fields of a fact that is at work, and puts the old ones back. */
final class FieldWriter {
    private final Map<Integer, Map<String, Object>> constants = new HashMap<>();
    private final List<MethodHandle> setters;
    private final MethodHandle reader;

    FieldWriter(CompiledPolicy policy, TypeDefinition type) {
        List<String> names = type.fields().stream().map(FieldDefinition::name).toList();
        this.setters = Beans.setters(policy.factClass(type), names);
        this.reader = Beans.reader(policy.factClass(type), names);
        for (int i = 0; i < names.size(); i++) {
            if (type.fields().get(i).type() instanceof FieldType.Choice choice) {
                constants.put(i, policy.enumValues(choice.enumeration()));
            }
        }
    }

    /**
     * Answers a question as it would be answered with another value.
     *
     * @param fact the fact
     * @param field the place of the field
     * @param value the value, as cases hold values
     * @param question is asked while the value is there
     */
    <T> T with(Object fact, int field, @Nullable Object value, Supplier<T> question) {
        Object before = read(fact)[field];
        set(fact, field, engineValue(field, value));
        try {
            return question.get();
        } finally {
            set(fact, field, before);
        }
    }

    private @Nullable Object engineValue(int field, @Nullable Object value) {
        Map<String, Object> byName = constants.get(field);
        return value == null || byName == null ? value : byName.get(value);
    }

    private @Nullable Object[] read(Object fact) {
        try {
            return (@Nullable Object[]) reader.invokeExact(fact);
        } catch (Throwable e) {
            throw new IllegalStateException("a declared type's accessor cannot fail", e);
        }
    }

    private void set(Object fact, int field, @Nullable Object value) {
        try {
            setters.get(field).invokeExact(fact, value);
        } catch (Throwable e) {
            throw new IllegalStateException("a declared type's accessor cannot fail", e);
        }
    }
}
