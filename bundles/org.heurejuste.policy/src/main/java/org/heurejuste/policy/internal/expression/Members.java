package org.heurejuste.policy.internal.expression;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields and methods that values have, as rules see them. */
public final class Members {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("hashCode", "toString", "equals", "getClass", "notify",
            "notifyAll", "wait");
    private static final Set<String> OF_EVERY_ENUM = Set.of("name", "ordinal", "compareTo", "getDeclaringClass",
            "values", "valueOf");

    private final Types types;

    /**
     * The members of values.
     *
     * @param types what the policy's names mean
     */
    public Members(Types types) {
        this.types = types;
    }

    /**
     * The kind of a field.
     *
     * @param target the kind of the value
     * @param name the field's name
     * @return its kind, or empty where there is no such field
     */
    public Optional<Kind> field(Kind target, String name) {
        if (target instanceof Kind.Declared declared) {
            Map<String, Kind> fields = types.fields(declared).orElse(null);
            return fields == null ? Optional.of(Kind.UNKNOWN) : Optional.ofNullable(fields.get(name));
        } else if (target instanceof Kind.Choice choice) {
            String type = choice.fields().get(name);
            return type != null
                    ? types.find(choice.packageName(), type)
                    : OF_EVERY_ENUM.contains(name) ? Optional.of(Kind.UNKNOWN) : Optional.empty();
        } else if (target instanceof Kind.TypeItself type) {
            return ofType(type.of(), name);
        } else if (target instanceof Kind.Java java) {
            return property(java.type(), name);
        }
        return Optional.of(Kind.UNKNOWN);
    }

    private static Optional<Kind> ofType(Kind of, String name) {
        if (of instanceof Kind.Choice choice) {
            return choice.values().contains(name) || !choice.complete() ? Optional.of(choice) : Optional.empty();
        } else if (of instanceof Kind.Java java) {
            return Arrays.stream(java.type().getFields()).filter(f -> f.getName().equals(name)).findFirst()
                    .map(Field::getType)
                    .map(Kind::of).or(() -> name.equals("class") ? Optional.of(Kind.UNKNOWN) : Optional.empty());
        }
        return Optional.of(Kind.UNKNOWN);
    }

    private static Optional<Kind> property(Class<?> type, String name) {
        if (type.isArray() || Map.class.isAssignableFrom(type) || name.isEmpty()) {
            return Optional.of(Kind.UNKNOWN);
        }
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String method : List.of("get" + capital, "is" + capital, name)) {
            Optional<Kind> kind = Arrays.stream(type.getMethods())
                    .filter(m -> m.getName().equals(method) && m.getParameterCount() == 0)
                    .map(Method::getReturnType).findFirst().map(Kind::of);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Arrays.stream(type.getFields()).filter(f -> f.getName().equals(name)).findFirst().map(Field::getType)
                .map(Kind::of);
    }

    /**
     * The kind of what a method returns.
     *
     * @param target the kind of the value
     * @param name the method's name
     * @return the kind, or empty where there is no method of that name
     */
    public Optional<Kind> method(Kind target, String name) {
        if (OF_EVERY_OBJECT.contains(name)) {
            return Optional.of(name.equals("toString") ? Kind.of(String.class) : Kind.UNKNOWN);
        } else if (target instanceof Kind.Declared declared) {
            return accessor(types.fields(declared), name);
        } else if (target instanceof Kind.Choice choice) {
            return OF_EVERY_ENUM.contains(name)
                    ? Optional.of(name.equals("name") ? Kind.of(String.class) : Kind.UNKNOWN)
                    : accessor(Optional.of(enumFields(choice)), name);
        } else if (target instanceof Kind.TypeItself type) {
            return type.of() instanceof Kind.Java java
                    ? javaMethod(java.type(), name)
                    : OF_EVERY_ENUM.contains(name) ? Optional.of(Kind.UNKNOWN) : method(type.of(), name);
        } else if (target instanceof Kind.Java java) {
            return javaMethod(java.type(), name);
        }
        return Optional.of(Kind.UNKNOWN);
    }

    private Map<String, Kind> enumFields(Kind.Choice choice) {
        Map<String, Kind> fields = new LinkedHashMap<>();
        choice.fields()
                .forEach((name, type) -> fields.put(name, types.find(choice.packageName(), type).orElse(Kind.UNKNOWN)));
        return fields;
    }

    private static Optional<Kind> javaMethod(Class<?> type, String name) {
        List<Kind> kinds = new ArrayList<>();
        Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(name)).map(m -> Kind.of(m.getReturnType()))
                .distinct()
                .forEach(kinds::add);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.size() == 1 ? kinds.get(0) : Kind.UNKNOWN);
    }

    private static Optional<Kind> accessor(Optional<Map<String, Kind>> fields, String method) {
        if (fields.isEmpty()) {
            return Optional.of(Kind.UNKNOWN);
        }
        for (Map.Entry<String, Kind> field : fields.get().entrySet()) {
            String capital = field.getKey().substring(0, 1).toUpperCase(Locale.ROOT) + field.getKey().substring(1);
            if (method.equals("get" + capital) || method.equals("is" + capital)) {
                return Optional.of(field.getValue());
            } else if (method.equals("set" + capital)) {
                return Optional.of(Kind.UNKNOWN);
            }
        }
        return Optional.empty();
    }

    /**
     * The names of what a value has, for proposals.
     *
     * @param target the kind of the value
     * @return its fields, or its values where it is an enum itself
     */
    public Set<String> names(Kind target) {
        if (target instanceof Kind.Declared declared) {
            return types.fields(declared).map(Map::keySet).orElse(Set.of());
        } else if (target instanceof Kind.TypeItself type && type.of() instanceof Kind.Choice choice) {
            return new LinkedHashSet<>(choice.values());
        } else if (target instanceof Kind.Choice choice) {
            return choice.fields().keySet();
        }
        Class<?> type = target instanceof Kind.Java j
                ? j.type()
                : target instanceof Kind.TypeItself t && t.of() instanceof Kind.Java j ? j.type() : null;
        return type == null ? Set.of() : javaNames(type);
    }

    /**
     * The names of the methods of a value, for proposals.
     *
     * @param target the kind of the value
     * @return the methods that read its fields, or all of a Java class
     */
    public Set<String> methods(Kind target) {
        if (target instanceof Kind.Java java) {
            Set<String> names = new TreeSet<>();
            Arrays.stream(java.type().getMethods()).forEach(m -> names.add(m.getName()));
            return names;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String field : names(target)) {
            boolean yesNo = field(target, field).filter(k -> k.equals(new Kind.Java(boolean.class))).isPresent();
            names.add((yesNo ? "is" : "get") + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1));
        }
        return names;
    }

    private static Set<String> javaNames(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getFields()).forEach(f -> names.add(f.getName()));
        Arrays.stream(type.getMethods()).filter(m -> !OF_EVERY_OBJECT.contains(m.getName()))
                .forEach(m -> names.add(m.getName()));
        names.addAll(properties(type));
        return names;
    }

    /**
     * The names by which constraints ask for what the values of a Java class hold.
     *
     * @param type the class
     * @return its public fields and its properties, in alphabetical order
     */
    public static Set<String> properties(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getFields()).filter(f -> !Modifier.isStatic(f.getModifiers()))
                .forEach(f -> names.add(f.getName()));
        Arrays.stream(type.getMethods()).filter(m -> m.getParameterCount() == 0)
                .forEach(m -> property(m).ifPresent(names::add));
        return names;
    }

    /** How a constraint names what a method tells. */
    private static Optional<String> property(Method method) {
        String rest = method.getName().replaceFirst("^(get|is)(?=\\p{Lu})", "");
        return rest.equals(method.getName()) || OF_EVERY_OBJECT.contains(method.getName())
                ? Optional.empty()
                : Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
    }
}
