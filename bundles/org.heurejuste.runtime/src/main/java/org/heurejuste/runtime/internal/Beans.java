package org.heurejuste.runtime.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;

/** Handles to the constructor and the accessors of a fact's class, all of them in terms of {@code Object}. */
final class Beans {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Beans() {
    }

    /** Takes nothing and returns {@code Object}. */
    static MethodHandle constructor(Class<?> type) {
        try {
            return LOOKUP.findConstructor(type, MethodType.methodType(void.class)).asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made without arguments", e);
        }
    }

    /** Takes the fact and the value and returns nothing. */
    static MethodHandle setter(Class<?> type, String field) {
        return accessor(type, 1, "set" + capitalised(field)).asType(MethodType.methodType(void.class, Object.class, Object.class));
    }

    /** Takes the fact and returns {@code Object}. */
    static MethodHandle getter(Class<?> type, String field) {
        return accessor(type, 0, "get" + capitalised(field), "is" + capitalised(field)).asType(MethodType.methodType(Object.class, Object.class));
    }

    private static MethodHandle accessor(Class<?> type, int parameters, String... names) {
        try {
            for (Method method : type.getMethods()) {
                if (method.getParameterCount() == parameters && Arrays.asList(names).contains(method.getName()) && !method.isBridge()) {
                    return LOOKUP.unreflect(method);
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + " hides " + names[0], e);
        }
        throw new IllegalArgumentException(type.getName() + " has no " + names[0]);
    }

    private static String capitalised(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
