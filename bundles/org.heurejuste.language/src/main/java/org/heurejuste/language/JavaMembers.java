package org.heurejuste.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods of the Java platform's own types, which every rule can use. */
final class JavaMembers {

    private static final List<String> PACKAGES = List.of("", "java.lang.", "java.math.", "java.time.", "java.util.");

    private JavaMembers() {}

    /** The methods of a type as they are called, in order; none where the type is not known. */
    static List<String> of(String type) {
        String raw = type.replaceAll("<.*", "").trim();
        return raw.isEmpty() || !raw.matches("[\\w.]+")
                ? List.of()
                : PACKAGES.stream().map(start -> find(start + raw)).flatMap(Optional::stream).findFirst()
                        .map(JavaMembers::methods).orElse(List.of());
    }

    /** The platform's type of a name, with its package. */
    static Optional<String> named(String simpleName) {
        return simpleName.matches("\\w+")
                ? PACKAGES.stream().map(start -> find(start + simpleName)).flatMap(Optional::stream).findFirst()
                        .map(Class::getName).filter(name -> !name.startsWith("java.lang."))
                : Optional.empty();
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return name.startsWith("java.")
                    ? Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static List<String> methods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class)
                .map(JavaMembers::call).distinct().sorted().toList();
    }

    private static String call(Method method) {
        return method.getName() + (method.getParameterCount() == 0 ? "()" : "( )");
    }
}
