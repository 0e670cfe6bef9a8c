package org.heurejuste.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Handles by which facts are made and read, all of them in terms of {@code Object}. */
public final class Beans {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Beans() {}

    /**
     * Makes a fact of the values of its fields.
     *
     * @param type the fact's class
     * @param fields its fields, in the order of the values
     * @return takes {@code Object[]} and returns {@code Object}; a null for a primitive field is its zero
     */
    static MethodHandle maker(Class<?> type, List<String> fields) {
        Class<?>[] types = fields.stream()
                .map(field -> method(type, 1, "set" + capitalised(field)).getParameterTypes()[0]).toArray(Class[]::new);
        try {
            MethodHandle constructor = LOOKUP.findConstructor(type, MethodType.methodType(void.class, types));
            return MethodHandles.explicitCastArguments(constructor, MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
        } catch (NoSuchMethodException e) {
            return makerBySetters(type, fields);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + " hides its constructor", e);
        }
    }

    /**
     * Reads the values of a fact's fields.
     *
     * @param type the fact's class
     * @param fields its fields, in the order of the values
     * @return takes {@code Object} and returns {@code Object[]}
     */
    public static MethodHandle reader(Class<?> type, List<String> fields) {
        MethodHandle[] getters = fields.stream()
                .map(field -> handle(method(type, 0, "get" + capitalised(field), "is" + capitalised(field))))
                .map(getter -> getter.asType(MethodType.methodType(Object.class, Object.class)))
                .toArray(MethodHandle[]::new);
        MethodHandle values = MethodHandles.identity(Object[].class).asCollector(Object[].class, getters.length);
        return MethodHandles.permuteArguments(MethodHandles.filterArguments(values, 0, getters),
                MethodType.methodType(Object[].class, Object.class), new int[getters.length]);
    }

    /**
     * Sets the fields of a fact.
     *
     * @param type the fact's class
     * @param fields its fields
     * @return a handle for each, which takes two {@code Object}s, the fact and the value; a null for a primitive field is its zero
     */
    public static List<MethodHandle> setters(Class<?> type, List<String> fields) {
        return fields.stream().map(field -> handle(method(type, 1, "set" + capitalised(field))))
                .map(setter -> MethodHandles.explicitCastArguments(setter,
                        MethodType.methodType(void.class, Object.class, Object.class)))
                .toList();
    }

    /** The engine gives types of very many fields no constructor that takes them all. */
    private static MethodHandle makerBySetters(Class<?> type, List<String> fields) {
        MethodHandle[] setters = setters(type, fields).toArray(MethodHandle[]::new);
        try {
            MethodHandle empty = LOOKUP.findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            MethodHandle make = MethodHandles.lookup().findStatic(Beans.class, "make",
                    MethodType.methodType(Object.class, MethodHandle.class, MethodHandle[].class, Object[].class));
            return MethodHandles.insertArguments(make, 0, empty, setters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e);
        }
    }

    @SuppressWarnings("unused") // called by the handle that makerBySetters returns
    private static Object make(MethodHandle constructor, MethodHandle[] setters, @Nullable Object[] values)
            throws Throwable {
        Object fact = constructor.invokeExact();
        for (int i = 0; i < setters.length; i++) {
            setters[i].invokeExact(fact, values[i]);
        }
        return fact;
    }

    private static MethodHandle handle(Method method) {
        try {
            return LOOKUP.unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method + " is hidden", e);
        }
    }

    private static Method method(Class<?> type, int parameters, String... names) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == parameters && Arrays.asList(names).contains(m.getName())
                        && !m.isBridge())
                .findFirst().orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no " + names[0]));
    }

    private static String capitalised(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
