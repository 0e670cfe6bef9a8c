package org.heurejuste.policy.internal.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.heurejuste.policy.internal.drl.Block;
import org.heurejuste.policy.internal.drl.ParsedRules;

/** What the names of a policy mean: declared types and enums, imported classes, functions, queries and globals. */
public final class Types {

    private static final List<String> USUAL_PACKAGES = List.of("java.math", "java.time", "java.util", "java.text",
            "java.util.function",
            "java.util.stream", "java.util.concurrent");
    private static final Map<String, Class<?>> PRIMITIVES = Map.of("int", int.class, "long", long.class, "short",
            short.class,
            "byte", byte.class, "double", double.class, "float", float.class, "boolean", boolean.class, "char",
            char.class);

    private final Map<String, PackageNames> packages = new LinkedHashMap<>();
    private final Map<String, Optional<Class<?>>> classes = new HashMap<>();
    private final ClassLoader loader;

    private Types(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Gathers the names of a policy.
     *
     * @param files its rule files
     * @param loader knows the Java classes that rules may use
     * @return the names
     */
    public static Types of(List<ParsedRules> files, ClassLoader loader) {
        Types types = new Types(loader);
        files.forEach(types::add);
        return types;
    }

    private void add(ParsedRules file) {
        PackageNames names = names(file.packageName());
        PackageDescr descr = file.descr();
        descr.getImports().forEach(i -> names.imports.add(i.getTarget()));
        descr.getFunctionImports().forEach(i -> names.functions.add(lastName(i.getTarget())));
        descr.getAccumulateImports().forEach(i -> names.functions.add(i.getFunctionName()));
        descr.getFunctions().forEach(f -> names.functions.add(f.getName()));
        descr.getGlobals().forEach(g -> names.globals.put(g.getIdentifier(), g.getType()));
        descr.getTypeDeclarations().forEach(d -> declare(file, names, d));
        descr.getEnumDeclarations().forEach(d -> declare(file, names, d));
        file.blocks().stream().filter(b -> b.kind() == Block.Kind.QUERY).forEach(b -> names.queries.add(b.name()));
        descr.getRules().stream().filter(QueryDescr.class::isInstance).map(QueryDescr.class::cast)
                .forEach(query -> names.parameters.putIfAbsent(query.getName(), List.of(query.getParameterTypes())));
        file.broken().forEach(b -> addBroken(names, b));
    }

    private static void addBroken(PackageNames names, Block block) {
        if (block.kind() == Block.Kind.IMPORT || block.kind() == Block.Kind.TYPE || block.kind() == Block.Kind.ENUM
                || block.kind() == Block.Kind.FUNCTION || block.kind() == Block.Kind.GLOBAL) {
            names.uncertain.add(lastName(block.name()));
        }
    }

    private PackageNames names(String packageName) {
        return packages.computeIfAbsent(packageName, name -> new PackageNames());
    }

    private static void declare(ParsedRules file, PackageNames names, TypeDeclarationDescr descr) {
        if (descr.getTypeName() != null) {
            String parent = descr.getSuperTypes().isEmpty() ? null : descr.getSuperTypes().get(0).getFullName();
            names.types.putIfAbsent(descr.getTypeName(),
                    new Kind.Declared(file.packageName(), descr.getTypeName(), fields(descr), parent, true));
        }
    }

    private static void declare(ParsedRules file, PackageNames names, EnumDeclarationDescr descr) {
        if (descr.getTypeName() != null) {
            List<String> values = descr.getLiterals().stream().map(EnumLiteralDescr::getName).toList();
            names.types.putIfAbsent(descr.getTypeName(),
                    new Kind.Choice(file.packageName(), descr.getTypeName(), values, fields(descr), true));
        }
    }

    private static Map<String, String> fields(AbstractClassTypeDeclarationDescr descr) {
        Map<String, String> fields = new LinkedHashMap<>();
        descr.getFields().forEach((name, field) -> fields.put(name, field.getPattern().getObjectType()));
        return fields;
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * The kind of the values of a type.
     *
     * @param packageName the package in which the name is used
     * @param name the type's name, simple or qualified
     * @return the kind; unknown where the declaration is broken; empty where there is no such type
     */
    public Optional<Kind> find(String packageName, String name) {
        PackageNames names = names(packageName);
        int generic = name.indexOf('<');
        String plain = (generic < 0 ? name : name.substring(0, generic)).trim();
        if (names.uncertain.contains(plain) || names.queries.contains(plain)) {
            return Optional.of(Kind.UNKNOWN);
        } else if (plain.endsWith("]")) {
            int bracket = plain.indexOf('[');
            return bracket <= 0
                    ? Optional.empty()
                    : find(packageName, plain.substring(0, bracket)).map(k -> Kind.UNKNOWN);
        } else if (PRIMITIVES.containsKey(plain)) {
            return Optional.of(Kind.of(PRIMITIVES.get(plain)));
        }
        return plain.contains(".") ? qualified(packageName, plain) : simple(names, plain);
    }

    private Optional<Kind> simple(PackageNames names, String name) {
        for (String target : names.imports) {
            if (lastName(target).equals(name)) {
                return qualified(target).or(() -> Optional.of(Kind.UNKNOWN));
            }
        }
        if (names.types.containsKey(name)) {
            return Optional.of(names.types.get(name));
        }
        return load("java.lang." + name).or(() -> names.imports.stream().filter(t -> t.endsWith(".*"))
                .flatMap(t -> qualified(t.substring(0, t.length() - 1) + name).stream()).findFirst());
    }

    private Optional<Kind> qualified(String packageName, String name) {
        return qualified(name).or(
                () -> find(packageName, name.substring(0, name.lastIndexOf('.'))).flatMap(outer -> inner(outer, name)));
    }

    private Optional<Kind> inner(Kind outer, String name) {
        return outer instanceof Kind.Java java
                ? load(java.type().getName() + "$" + lastName(name))
                : outer instanceof Kind.Unknown ? Optional.of(Kind.UNKNOWN) : Optional.empty();
    }

    /**
     * The kind of the values of a type.
     *
     * @param name the type's qualified name
     * @return the kind, or empty where there is no such type
     */
    public Optional<Kind> qualified(String name) {
        int dot = name.lastIndexOf('.');
        PackageNames names = dot < 0 ? null : packages.get(name.substring(0, dot));
        if (names != null && names.types.containsKey(lastName(name))) {
            return Optional.of(names.types.get(lastName(name)));
        }
        return names != null && names.uncertain.contains(lastName(name)) ? Optional.of(Kind.UNKNOWN) : load(name);
    }

    private Optional<Kind> load(String name) {
        return classes.computeIfAbsent(name, this::loadClass).map(Kind::of);
    }

    private Optional<Class<?>> loadClass(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Where a type that a package does not know exists nevertheless.
     *
     * @param name the simple name
     * @return the qualified name to import, or empty where no type of that name is known
     */
    public Optional<String> elsewhere(String name) {
        return packages.entrySet().stream().filter(p -> p.getValue().types.containsKey(name))
                .map(p -> p.getKey() + "." + name).findFirst()
                .or(() -> USUAL_PACKAGES.stream().map(p -> p + "." + name).filter(n -> load(n).isPresent())
                        .findFirst());
    }

    /**
     * The names of types that are known in a package.
     *
     * @param packageName the package
     * @return declared and imported names, and what Java always knows of them
     */
    public Set<String> known(String packageName) {
        PackageNames names = names(packageName);
        Set<String> known = new LinkedHashSet<>(names.types.keySet());
        names.imports.stream().filter(i -> !i.endsWith("*")).map(Types::lastName).forEach(known::add);
        known.addAll(List.of("String", "Integer", "Number", "Object", "Boolean", "Long"));
        return known;
    }

    /**
     * The fields of a declared type.
     *
     * @param type the type
     * @return its own and inherited fields with their kinds, in order; empty where some of them cannot be known
     */
    public Optional<Map<String, Kind>> fields(Kind.Declared type) {
        Map<String, Kind> fields = new LinkedHashMap<>();
        return collect(type, fields, new ArrayList<>()) ? Optional.of(fields) : Optional.empty();
    }

    private boolean collect(Kind.Declared type, Map<String, Kind> fields, List<Kind> seen) {
        if (!type.complete() || seen.contains(type)) {
            return false;
        }
        seen.add(type);
        if (type.parent() != null) {
            Kind parent = find(type.packageName(), type.parent()).orElse(Kind.UNKNOWN);
            if (!(parent instanceof Kind.Declared declared) || !collect(declared, fields, seen)) {
                return false;
            }
        }
        type.fields()
                .forEach((name, written) -> fields.put(name, find(type.packageName(), written).orElse(Kind.UNKNOWN)));
        return true;
    }

    /**
     * The kind of a global.
     *
     * @param packageName the package
     * @param name the global's name
     * @return its kind, or empty where there is none of that name
     */
    public Optional<Kind> global(String packageName, String name) {
        String type = names(packageName).globals.get(name);
        return type == null ? Optional.empty() : Optional.of(find(packageName, type).orElse(Kind.UNKNOWN));
    }

    /**
     * The imports of a package.
     *
     * @param packageName the package
     * @return the qualified names that its files import, in order, also those ending with {@code .*}
     */
    public List<String> imports(String packageName) {
        return List.copyOf(names(packageName).imports);
    }

    /**
     * The globals of a package.
     *
     * @param packageName the package
     * @return their types, as they are written, by their names
     */
    public Map<String, String> globals(String packageName) {
        return Map.copyOf(names(packageName).globals);
    }

    /**
     * The functions of a package.
     *
     * @param packageName the package
     * @return their names
     */
    public Set<String> functions(String packageName) {
        return Set.copyOf(names(packageName).functions);
    }

    /**
     * Whether nothing should be said about a name, because its declaration is broken.
     *
     * @param packageName the package in which it is used
     * @param name the name
     * @return whether it is uncertain
     */
    public boolean isUncertain(String packageName, String name) {
        return names(packageName).uncertain.contains(name);
    }

    /**
     * The names about which nothing should be said.
     *
     * @param packageName the package in which they are used
     * @return the names
     */
    public Set<String> uncertain(String packageName) {
        return Set.copyOf(names(packageName).uncertain);
    }

    /**
     * The kind of a query's parameter.
     *
     * @param packageName the package in which the query is used
     * @param query its name
     * @param index the parameter, from 0
     * @return its kind, or empty where there is no such query or no such parameter, or its type is not known
     */
    public Optional<Kind> queryParameter(String packageName, String query, int index) {
        List<String> parameters = names(packageName).parameters.getOrDefault(query, List.of());
        return index < 0 || index >= parameters.size()
                ? Optional.empty()
                : find(packageName, parameters.get(index));
    }

    /**
     * The queries of a package.
     *
     * @param packageName the package
     * @return their names
     */
    public Set<String> queries(String packageName) {
        return Set.copyOf(names(packageName).queries);
    }
}
