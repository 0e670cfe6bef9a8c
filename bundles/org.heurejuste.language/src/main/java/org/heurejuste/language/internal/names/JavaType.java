package org.heurejuste.language.internal.names;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A Java class as rules see it.
 *
 * @param type the class
 */
public record JavaType(Class<?> type) {

    /**
     * Something that values of the class have.
     *
     * @param name how it is written in a rule: a field, a property without {@code get}, or a method
     * @param type the type of its values, with the package where that is needed to find it again
     * @param signature a method's parameters in brackets, empty for all others
     */
    public record Member(String name, String type, String signature) {
    }

    /**
     * What people call it.
     *
     * @return its name without the package
     */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * The fields and properties, as constraints name them.
     *
     * @return in alphabetical order
     */
    public List<Member> properties() {
        Map<String, Member> found = new TreeMap<>();
        Arrays.stream(type.getFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> found.put(field.getName(),
                        new Member(field.getName(), written(field.getGenericType()), "")));
        methods(false).filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .forEach(method -> property(method).ifPresent(name -> found.putIfAbsent(name,
                        new Member(name, written(method.getGenericReturnType()), ""))));
        return List.copyOf(found.values());
    }

    private Optional<String> property(Method method) {
        String name = method.getName();
        boolean yesNo = name.startsWith("is") && method.getReturnType() == boolean.class;
        String rest = name.startsWith("get") ? name.substring(3) : yesNo ? name.substring(2) : "";
        boolean accessor = type.isRecord()
                && Arrays.stream(type.getRecordComponents()).anyMatch(part -> part.getName().equals(name));
        return accessor
                ? Optional.of(name)
                : rest.isEmpty() || Character.isLowerCase(rest.charAt(0))
                        ? Optional.empty()
                        : Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
    }

    /**
     * The methods of a value, or those that the class itself has.
     *
     * @param ofClass whether the class itself is asked, as in {@code LocalDate.of( … )}
     * @return one for each list of parameters, in alphabetical order
     */
    public List<Member> callable(boolean ofClass) {
        return methods(ofClass).map(method -> new Member(method.getName(), written(method.getGenericReturnType()),
                parameters(method))).distinct()
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::signature)).toList();
    }

    private Stream<Method> methods(boolean ofClass) {
        return Arrays.stream(type.getMethods()).filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
                .filter(method -> method.getDeclaringClass() != Object.class);
    }

    /**
     * The values that the class itself holds: those of an enum, and other constants.
     *
     * @return in the order of their declaration
     */
    public List<Member> constants() {
        return Arrays.stream(type.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(JavaType::constant).toList();
    }

    private static Member constant(Field field) {
        return new Member(field.getName(), written(field.getGenericType()), "");
    }

    /**
     * What a value has under a name.
     *
     * @param word a field, a property or a method, perhaps with {@code ()} behind it
     * @return the first that fits, a field before a method; empty where there is none
     */
    public Optional<Member> member(String word) {
        String name = word.replaceAll("\\(.*", "").trim();
        return Stream.<Supplier<List<Member>>>of(this::properties, this::constants, () -> callable(false),
                () -> callable(true)).flatMap(members -> members.get().stream())
                .filter(member -> member.name().equals(name)).findFirst();
    }

    /**
     * The lists of parameters with which new values are made.
     *
     * @return each with its brackets; none where nothing can be made
     */
    public List<String> constructors() {
        return Modifier.isAbstract(type.getModifiers())
                ? List.of()
                : Arrays.stream(type.getConstructors())
                        .map(made -> list(Arrays.stream(made.getParameters()).map(p -> shown(p.getParameterizedType())
                                + (p.isNamePresent() ? " " + p.getName() : ""))))
                        .sorted().toList();
    }

    private static String parameters(Method method) {
        return list(Arrays.stream(method.getParameters())
                .map(p -> shown(p.getParameterizedType()) + (p.isNamePresent() ? " " + p.getName() : "")));
    }

    private static String list(Stream<String> parameters) {
        String list = parameters.collect(Collectors.joining(", "));
        return list.isEmpty() ? "()" : "( " + list + " )";
    }

    private static String written(Type type) {
        return type.getTypeName().replace('$', '.').replaceAll("\\bjava\\.lang\\.(?=\\p{Lu}\\w*\\b(?!\\.))", "");
    }

    /**
     * A type as people read it.
     *
     * @param written a type with packages
     * @return the same without them
     */
    public static String shown(String written) {
        return written.replaceAll("(?<![\\w$])(?:\\p{Ll}[\\w$]*\\.)+(?=\\p{Lu})", "");
    }

    private static String shown(Type type) {
        return shown(written(type));
    }
}
