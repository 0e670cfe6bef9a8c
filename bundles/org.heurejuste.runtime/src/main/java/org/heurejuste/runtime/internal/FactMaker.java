package org.heurejuste.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;

/** Makes the engine's objects for the facts of one type. */
public final class FactMaker {
    private final MethodHandle maker;
    private final List<EnumField> enumFields = new ArrayList<>();

    /**
     * A maker.
     *
     * @param policy the policy that declares the type
     * @param type the type
     */
    public FactMaker(CompiledPolicy policy, TypeDefinition type) {
        List<FieldDefinition> fields = type.fields();
        this.maker = Beans.maker(policy.factClass(type), fields.stream().map(FieldDefinition::name).toList());
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).type() instanceof FieldType.Choice choice) {
                enumFields.add(EnumField.of(i, choice.enumeration(), policy.enumValues(choice.enumeration())));
            }
        }
    }

    /**
     * A field whose values the engine holds as enum constants.
     *
     * @param place its place among the fields
     * @param own the constants by the vocabulary's own words, which read cases hold
     * @param constants the constants by name
     */
    private record EnumField(int place, Map<Object, Object> own, Map<String, Object> constants) {

        static EnumField of(int place, EnumDefinition enumeration, Map<String, Object> constants) {
            Map<Object, Object> own = new IdentityHashMap<>();
            enumeration.values().forEach(name -> own.put(name, constants.get(name)));
            return new EnumField(place, own, constants);
        }

        @Nullable
        Object constant(Object name) {
            Object constant = own.get(name);
            return constant == null ? constants.get(name) : constant;
        }
    }

    /**
     * A new object with the given values.
     *
     * @param given a value for each field, as a case's facts hold them
     * @return the object
     */
    public Object make(List<@Nullable Object> given) {
        @Nullable Object[] values = given.toArray();
        for (EnumField field : enumFields) {
            Object name = values[field.place];
            values[field.place] = name == null ? null : field.constant(name);
        }
        try {
            return (Object) maker.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalArgumentException("the values do not fit the fact's type", e);
        }
    }
}
