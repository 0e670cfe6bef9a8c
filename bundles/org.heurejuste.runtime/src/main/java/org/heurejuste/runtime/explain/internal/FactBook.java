package org.heurejuste.runtime.explain.internal;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.explain.FactName;
import org.heurejuste.runtime.explain.Reason;
import org.heurejuste.runtime.explain.SeenFact;
import org.heurejuste.runtime.explain.SeenValue;
import org.heurejuste.runtime.internal.Decimals;
import org.jspecify.annotations.Nullable;

/** The facts of a case at work: what they are called, who made them, and what they hold. */
final class FactBook {
    private final Map<Class<?>, Kind> kinds;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Object, FactName> names = new IdentityHashMap<>();
    private final Map<Object, Reason> makers = new IdentityHashMap<>();

    /**
     * A book.
     *
     * @param kinds the types of the policy by their classes
     */
    FactBook(Map<Class<?>, Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * A type of the policy.
     *
     * @param type the type
     * @param reader reads the values of a fact's fields
     * @param setters set them
     */
    record Kind(TypeDefinition type, MethodHandle reader, List<MethodHandle> setters) {
    }

    /** Notes a new fact; one whose type is not of the vocabulary stays nameless. */
    void note(Object fact, @Nullable Reason madeBy) {
        Kind kind = kinds.get(fact.getClass());
        if (kind == null || names.containsKey(fact)) {
            return;
        }
        int number = counts.merge((madeBy == null) + kind.type().name(), 1, Integer::sum);
        Object id = field(fact, "id");
        names.put(fact, new FactName(kind.type(), number, id instanceof String text ? text : null, madeBy == null));
        if (madeBy != null) {
            makers.put(fact, madeBy);
        }
    }

    @Nullable
    FactName name(Object fact) {
        return names.get(fact);
    }

    @Nullable
    TypeDefinition type(Object fact) {
        Kind kind = kinds.get(fact.getClass());
        return kind == null ? null : kind.type();
    }

    /** A fact with values that were read of it; null where it has no name. */
    @Nullable
    SeenFact seen(Object fact, List<SeenValue> values) {
        FactName name = names.get(fact);
        return name == null ? null : new SeenFact(name, values, makers.get(fact));
    }

    /** The value at a path of fields; null where there is none, or where it is nothing that people would know. */
    @Nullable
    SeenValue read(Object fact, String path) {
        Object at = fact;
        Object holder = fact;
        FieldDefinition field = null;
        for (String step : path.split("\\.")) {
            TypeDefinition type = at == null ? null : type(at);
            field = type == null ? null : type.field(step).orElse(null);
            if (at == null || field == null) {
                return null;
            }
            holder = at;
            at = field(at, step);
        }
        SeenValue seen = value(path, field, at);
        return seen == null ? null : new SeenValue(path, field, seen.value(), names.get(holder));
    }

    /** A value in the form in which it is told; null where it is nothing that people would know. */
    @Nullable
    SeenValue value(String path, @Nullable FieldDefinition field, @Nullable Object value) {
        if (value == null) {
            return new SeenValue(path, field, null, null);
        }
        Object told = told(value);
        return told == null ? null : new SeenValue(path, field, told, null);
    }

    /** A fact by its name, a plain value, or a list of such; null where people would not know it. */
    private @Nullable Object told(Object value) {
        Object name = names.get(value);
        if (name != null || !(value instanceof Collection<?> several)) {
            return name == null ? plain(value) : name;
        }
        List<Object> told = new ArrayList<>();
        for (Object one : several) {
            Object each = one == null ? null : told(one);
            if (each == null) {
                return null;
            }
            told.add(each);
        }
        return List.copyOf(told);
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof BigDecimal number) {
            return Decimals.plain(number);
        }
        boolean known = value instanceof Number || value instanceof String || value instanceof Boolean
                || value instanceof LocalDate || value instanceof LocalDateTime;
        return known ? value : null;
    }

    /** What a field of a fact holds. */
    @Nullable
    Object raw(Object fact, String name) {
        return field(fact, name);
    }

    private @Nullable Object field(@Nullable Object fact, String name) {
        Kind kind = fact == null ? null : kinds.get(fact.getClass());
        if (kind == null) {
            return null;
        }
        List<FieldDefinition> fields = kind.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return values(kind, fact)[i];
            }
        }
        return null;
    }

    /** What a fact holds; null where its type is not of the vocabulary. */
    @Nullable
    Object @Nullable [] values(Object fact) {
        Kind kind = kinds.get(fact.getClass());
        return kind == null ? null : values(kind, fact);
    }

    /** Has a fact hold what it held at another time. */
    void write(Object fact, @Nullable Object[] values) {
        Kind kind = kinds.get(fact.getClass());
        for (int i = 0; kind != null && i < values.length; i++) {
            try {
                kind.setters().get(i).invokeExact(fact, values[i]);
            } catch (Throwable e) {
                throw new IllegalStateException("a declared type's accessor cannot fail", e);
            }
        }
    }

    private static @Nullable Object[] values(Kind kind, @Nullable Object fact) {
        try {
            return (@Nullable Object[]) kind.reader().invokeExact(fact);
        } catch (Throwable e) {
            throw new IllegalStateException("a declared type's accessor cannot fail", e);
        }
    }
}
