package org.heurejuste.policy.internal.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.kie.Kie;
import org.jspecify.annotations.Nullable;

/** The annotations to which KIE gives a meaning of its own. Each is looked for once, in many jars. For one thread. */
final class KieAnnotations {

    private static final List<String> PACKAGES = List.of("org.kie.api.definition.type.", "org.kie.api.definition.rule.",
            "java.lang.");

    private final Map<String, Optional<Set<String>>> known = new HashMap<>();

    /** What an annotation of KIE may say; empty where KIE knows none of that name. */
    Optional<Set<String>> properties(String name) {
        return known.computeIfAbsent(name, KieAnnotations::find);
    }

    private static Optional<Set<String>> find(String name) {
        for (String packageName : PACKAGES) {
            Class<?> type = load(
                    packageName + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
            if (type != null && type.isAnnotation()) {
                Set<String> properties = new HashSet<>(Set.of("value"));
                Arrays.stream(type.getDeclaredMethods()).forEach(m -> properties.add(m.getName()));
                return Optional.of(properties);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, Kie.loader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
