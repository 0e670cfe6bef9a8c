package org.heurejuste.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** Makes the engine's objects for the facts of one type. */
final class FactMaker {
    private final MethodHandle constructor;
    private final MethodHandle[] setters;
    private final @Nullable Map<String, Object>[] enumValues;

    @SuppressWarnings({"unchecked", "rawtypes"})
    FactMaker(CompiledPolicy policy, TypeDefinition type) {
        Class<?> factClass = policy.factClass(type);
        List<FieldDefinition> fields = type.fields();
        this.constructor = Beans.constructor(factClass);
        this.setters = new MethodHandle[fields.size()];
        this.enumValues = new Map[fields.size()];
        for (int i = 0; i < setters.length; i++) {
            setters[i] = Beans.setter(factClass, fields.get(i).name());
            enumValues[i] = fields.get(i).type() instanceof FieldType.Choice choice ? policy.enumValues(choice.enumeration()) : null;
        }
    }

    /** A new object with the given values; a null leaves what the class itself begins with. */
    Object make(List<@Nullable Object> values) {
        try {
            Object fact = constructor.invokeExact();
            for (int i = 0; i < setters.length; i++) {
                Object value = values.get(i);
                if (value != null) {
                    Map<String, Object> constants = enumValues[i];
                    Object given = constants == null ? value : constants.get(value);
                    setters[i].invokeExact(fact, given);
                }
            }
            return fact;
        } catch (Throwable e) {
            throw new IllegalArgumentException("the values do not fit the fact's type", e);
        }
    }
}
