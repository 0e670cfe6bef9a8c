package org.heurejuste.policy.internal.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.internal.expression.Types;

/**
 * The Java that rules see: classes with the members that the engine gives the declared types, the functions without their bodies,
 * and what consequences may do. Code of rules is compiled against these instead of the engine's own classes, which take long to make.
 */
final class Stubs {

    /** Holds what every consequence may call. */
    static final String ACTIONS = "heurejuste.Consequence";
    /** The class of each package that holds its functions. */
    static final String FUNCTIONS = "HeureJusteFunctions";

    private static final String OF_ACTIONS = """
            package heurejuste;
            import org.kie.api.runtime.rule.*;
            public class Consequence {
                public static org.drools.core.rule.consequence.KnowledgeHelper drools;
                public static RuleContext kcontext;
                public static FactHandle insert(Object fact) { return null; }
                public static FactHandle insert(Object fact, boolean dynamic) { return null; }
                public static FactHandle insertAsync(Object fact) { return null; }
                public static FactHandle insertLogical(Object fact) { return null; }
                public static FactHandle insertLogical(Object fact, Object... values) { return null; }
                public static void update(Object fact) { }
                public static void update(FactHandle handle, Object fact) { }
                public static void delete(Object fact) { }
                public static void delete(Object fact, FactHandle.State state) { }
                public static void retract(Object fact) { }
                public static EntryPoint $entryPoint(String name) { return null; }
                public static org.kie.api.runtime.Channel $channel(String name) { return null; }
            }
            """;

    private final List<ParsedRules> files;
    private final Types types;
    /** The fields that make a fact what it is, as {@code Type.field}. */
    private final Set<String> keys = new LinkedHashSet<>();

    Stubs(List<ParsedRules> files, Types types) {
        this.files = files;
        this.types = types;
        files.stream().flatMap(file -> file.descr().getTypeDeclarations().stream()).forEach(type -> type.getFields()
                .forEach((name, field) -> {
                    if (field.hasAnnotation("key")) {
                        keys.add(type.getTypeName() + "." + name);
                    }
                }));
    }

    /** The sources by their qualified class names. */
    Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>(Map.of(ACTIONS, OF_ACTIONS));
        for (ParsedRules file : files) {
            file.descr().getTypeDeclarations().stream().filter(d -> d.getTypeName() != null)
                    .filter(d -> !d.getTypeName().contains("."))
                    .forEach(d -> sources.putIfAbsent(file.packageName() + "." + d.getTypeName(), type(file, d)));
            file.descr().getEnumDeclarations().stream().filter(d -> d.getTypeName() != null)
                    .forEach(d -> sources.putIfAbsent(file.packageName() + "." + d.getTypeName(), choice(file, d)));
        }
        packages().forEach(name -> sources.put(name + "." + FUNCTIONS, functions(name)));
        return sources;
    }

    private Set<String> packages() {
        return files.stream().map(ParsedRules::packageName).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The head of a source of a package: what its files import, as far as it exists. */
    String head(String packageName) {
        List<String> imports = types.imports(packageName).stream()
                .filter(name -> name.endsWith(".*") || types.qualified(name).isPresent())
                .filter(name -> !name.startsWith(packageName + ".")).distinct().map(name -> "import " + name + ";")
                .toList();
        return "package " + packageName + "; " + String.join(" ", imports) + " "
                + String.join(" ", statics(packageName));
    }

    private List<String> statics(String packageName) {
        return files.stream().filter(file -> file.packageName().equals(packageName))
                .flatMap(file -> file.descr().getFunctionImports().stream())
                .map(imported -> "import static " + imported.getTarget() + ";").distinct().toList();
    }

    private String type(ParsedRules file, TypeDeclarationDescr descr) {
        String head = head(file.packageName()) + "\npublic ";
        if (descr.isTrait()) {
            return head + "interface " + descr.getTypeName() + " extends org.drools.base.factmodel.traits.Thing { "
                    + accessors(descr.getFields(), true) + "}";
        }
        String parent = descr.getSuperTypes().isEmpty()
                ? ""
                : " extends " + descr.getSuperTypes().get(0).getFullName();
        return head + "class " + descr.getTypeName() + parent + " implements java.io.Serializable { public "
                + descr.getTypeName() + "() { } " + constructors(file, descr) + accessors(descr.getFields(), false)
                + "}";
    }

    private String constructors(ParsedRules file, TypeDeclarationDescr descr) {
        List<Kind.Declared> line = line(file.packageName(), descr.getTypeName());
        List<String> all = parameters(line, Set.of());
        List<String> ofKeys = keys.isEmpty() ? List.of() : parameters(line, keys);
        String full = all.isEmpty() ? "" : constructor(descr.getTypeName(), all);
        return ofKeys.isEmpty() || ofKeys.size() == all.size()
                ? full
                : full + constructor(descr.getTypeName(), ofKeys);
    }

    private static String constructor(String name, List<String> types) {
        return "public " + name + "(" + IntStream.range(0, types.size()).mapToObj(i -> types.get(i) + " a" + i)
                .collect(Collectors.joining(", ")) + ") { } ";
    }

    /** The type behind its ancestors. */
    private List<Kind.Declared> line(String packageName, String name) {
        Set<String> seen = new LinkedHashSet<>();
        Kind kind = types.find(packageName, name).orElse(Kind.UNKNOWN);
        List<Kind.Declared> line = new ArrayList<>();
        while (kind instanceof Kind.Declared declared && seen.add(declared.name())) {
            line.add(0, declared);
            kind = declared.parent() == null
                    ? Kind.UNKNOWN
                    : types.find(declared.packageName(), declared.parent()).orElse(Kind.UNKNOWN);
        }
        return line;
    }

    /** The types of the fields of a line of types: of all, or of some as {@code Type.field}. */
    private List<String> parameters(List<Kind.Declared> line, Set<String> some) {
        List<String> parameters = new ArrayList<>();
        line.forEach(declared -> declared.fields().forEach((name, written) -> {
            if (some.isEmpty() || some.contains(declared.name() + "." + name)) {
                parameters.add(qualified(declared.packageName(), written));
            }
        }));
        return parameters;
    }

    private String qualified(String packageName, String written) {
        Kind kind = types.find(packageName, written).orElse(Kind.UNKNOWN);
        return kind instanceof Kind.Unknown ? raw(written) : java(kind);
    }

    /** How Java writes a kind of values; objects of which nothing is known where the kind cannot be told. */
    static String java(Kind kind) {
        if (kind instanceof Kind.Declared declared) {
            return declared.packageName() + "." + declared.name();
        } else if (kind instanceof Kind.Choice choice) {
            return choice.packageName() + "." + choice.name();
        }
        String name = kind instanceof Kind.Java java ? java.type().getCanonicalName() : null;
        return name == null ? "Object" : name;
    }

    static boolean isUnknown(Kind kind) {
        return !(kind instanceof Kind.Declared || kind instanceof Kind.Choice || kind instanceof Kind.Java);
    }

    private static String accessors(Map<String, TypeFieldDescr> fields, boolean bare) {
        StringBuilder members = new StringBuilder();
        fields.forEach((name, field) -> {
            String type = raw(field);
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            String getter = (type.equals("boolean") ? "is" : "get") + capital;
            members.append(bare ? "" : "public " + type + " " + name + "; ")
                    .append("public ").append(type).append(' ').append(getter)
                    .append(bare ? "(); " : "() { return " + name + "; } ")
                    .append("public void set").append(capital).append('(').append(type).append(" a)")
                    .append(bare ? "; " : " { } ");
        });
        return members.toString();
    }

    private static String raw(TypeFieldDescr field) {
        return raw(field.getPattern().getObjectType());
    }

    private static String raw(String type) {
        return type.replaceAll("<.*>", "").trim();
    }

    private String choice(ParsedRules file, EnumDeclarationDescr descr) {
        String values = descr.getLiterals().stream().map(literal -> literal.getName()).distinct()
                .collect(Collectors.joining(", "));
        return head(file.packageName()) + "\npublic enum " + descr.getTypeName() + " { " + values + "; "
                + accessors(descr.getFields(), false) + "}";
    }

    private String functions(String packageName) {
        String bodies = files.stream().filter(file -> file.packageName().equals(packageName))
                .flatMap(file -> file.descr().getFunctions().stream())
                .map(function -> "public static " + signature(function) + " { throw new RuntimeException(); } ")
                .collect(Collectors.joining());
        return head(packageName) + "\npublic class " + FUNCTIONS + " { " + bodies + "}";
    }

    /** A function without its body. */
    static String signature(FunctionDescr function) {
        List<String> parameters = IntStream.range(0, function.getParameterNames().size())
                .mapToObj(i -> function.getParameterTypes().get(i) + " " + function.getParameterNames().get(i))
                .toList();
        String type = function.getReturnType() == null ? "Object" : function.getReturnType();
        return type + " " + function.getName() + "(" + String.join(", ", parameters) + ")";
    }
}
