package org.heurejuste.policy.internal.expression;

import java.util.List;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names that the files of a package share, as the engine shares them: what one file imports, every file sees. */
final class PackageNames {
    final Map<String, Kind> types = new LinkedHashMap<>();
    final Set<String> imports = new LinkedHashSet<>();
    final Set<String> functions = new LinkedHashSet<>();
    final Set<String> queries = new LinkedHashSet<>();
    final Map<String, String> globals = new LinkedHashMap<>();
    /** Names whose declarations are broken: nothing is said about them. */
    final Set<String> uncertain = new LinkedHashSet<>();
    /** The types of the parameters of queries, as they are written. */
    final Map<String, List<String>> parameters = new HashMap<>();
}
