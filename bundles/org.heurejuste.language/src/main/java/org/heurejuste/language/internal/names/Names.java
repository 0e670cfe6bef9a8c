package org.heurejuste.language.internal.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.ProjectLibraries;

/** Everything in a project that has a name, as far as its files can be read. Immutable. */
public final class Names {

    private final Map<String, Declared> types = new LinkedHashMap<>();
    private final Map<String, List<Declared>> members = new HashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();
    private final List<Declared> others = new ArrayList<>();
    private final JavaTypes javaTypes;

    /**
     * Reads the names of a project.
     *
     * @param trees its files by path
     * @param libraries the Java classes that its rules may use
     */
    public Names(SortedMap<String, SyntaxTree> trees, ProjectLibraries libraries) {
        this.javaTypes = new JavaTypes(libraries);
        trees.forEach((path, tree) -> tree.root().nodes().forEach(statement -> collect(path, statement)));
    }

    private void collect(String path, SyntaxNode statement) {
        switch (statement.kind()) {
            case TYPE, ENUM -> type(path, statement);
            case IMPORT -> statement.node(SyntaxKind.NAME).map(SyntaxNode::text)
                    .ifPresent(name -> javaTypes.imported(name.replaceAll("\\s", "")));
            case FUNCTION -> named(Kind.FUNCTION, path, statement);
            case GLOBAL -> named(Kind.GLOBAL, path, statement);
            case RULE -> title(Kind.RULE, path, statement);
            case QUERY -> title(Kind.QUERY, path, statement);
            case DEFINITION -> statement.node(SyntaxKind.PHRASE).flatMap(p -> p.token(SyntaxKind.SENTENCE_TEXT))
                    .ifPresent(token -> others.add(declared(Kind.SENTENCE, token.text(), "", path, token, statement)));
            default -> {
                // other statements name nothing that is declared here
            }
        }
    }

    private void type(String path, SyntaxNode statement) {
        Optional<SyntaxToken> name = statement.node(SyntaxKind.NAME)
                .flatMap(node -> node.tokens().filter(t -> t.is(SyntaxKind.WORD)).reduce((a, b) -> b));
        if (name.isEmpty()) {
            return;
        }
        String type = name.get().text();
        Kind kind = statement.is(SyntaxKind.ENUM) ? Kind.ENUM : Kind.TYPE;
        types.putIfAbsent(type, declared(kind, type, "", path, name.get(), statement));
        List<Declared> own = members.computeIfAbsent(type, t -> new ArrayList<>());
        statement.nodes().filter(node -> node.is(SyntaxKind.FIELD) || node.is(SyntaxKind.ENUM_VALUE))
                .forEach(node -> node.token(SyntaxKind.WORD).ifPresent(token -> own.add(declared(
                        node.is(SyntaxKind.FIELD) ? Kind.FIELD : Kind.VALUE, token.text(), type, path, token, node))));
        statement.node(SyntaxKind.EXTENDS).ifPresent(node -> parents.put(type,
                node.nodes(SyntaxKind.NAME).map(parent -> simple(parent.text())).toList()));
    }

    private void named(Kind kind, String path, SyntaxNode statement) {
        statement.tokens().filter(token -> token.is(SyntaxKind.WORD)).reduce((first, last) -> last)
                .filter(token -> token.start() > statement.start())
                .ifPresent(token -> others.add(declared(kind, token.text(), "", path, token, statement)));
    }

    private void title(Kind kind, String path, SyntaxNode statement) {
        statement.tokens().skip(1).findFirst()
                .filter(token -> token.is(SyntaxKind.TEXT) || token.is(SyntaxKind.WORD))
                .ifPresent(token -> others.add(declared(kind, unquoted(token.text()), "", path, token, statement)));
    }

    private static Declared declared(Kind kind, String name, String owner, String path, SyntaxToken token,
            SyntaxNode node) {
        return new Declared(kind, name, owner, path, token, node);
    }

    /**
     * The last word of a dotted name.
     *
     * @param name a name, perhaps with a package before it
     * @return the name without the package
     */
    public static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1).trim();
    }

    /**
     * A title without its quotes.
     *
     * @param title a word or a text in quotes
     * @return what stands between the quotes
     */
    public static String unquoted(String title) {
        boolean quoted = title.length() > 1 && (title.charAt(0) == '"' || title.charAt(0) == '\'');
        return quoted ? title.substring(1, title.length() - 1) : title;
    }

    /**
     * The declared types and enums.
     *
     * @return in the order of the files and of the declarations in them
     */
    public List<Declared> types() {
        return List.copyOf(types.values());
    }

    /**
     * A declared type or enum.
     *
     * @param name its name, perhaps with a package before it
     * @return what declares it, or empty where nothing does
     */
    public Optional<Declared> type(String name) {
        return Optional.ofNullable(types.get(simple(name)));
    }

    /**
     * A Java class.
     *
     * @param name its name as a rule writes it
     * @return the class, or empty where a type of that name is declared or there is none
     */
    public Optional<JavaType> javaType(String name) {
        return type(name).isPresent() ? Optional.empty() : javaTypes.find(name);
    }

    /**
     * The Java classes that the project's files import by name.
     *
     * @return in the order of the files
     */
    public List<JavaType> imported() {
        return javaTypes.imported().stream().filter(java -> type(java.name()).isEmpty()).toList();
    }

    /**
     * The type of what a value has under a name.
     *
     * @param type the value's type, declared or a Java class
     * @param member a field, or a method with or without brackets
     * @return the type as it is written where it is declared; empty where there is no such thing
     */
    public String memberType(String type, String member) {
        return type(type).isPresent()
                ? member(type, Scope.property(member)).filter(found -> found.kind() == Kind.FIELD)
                        .map(found -> Described.type(found.node())).orElse("")
                : javaType(type).flatMap(java -> java.member(member).or(() -> java.member(Scope.property(member))))
                        .map(JavaType.Member::type).orElse("");
    }

    /**
     * The fields or values of a type, inherited ones last.
     *
     * @param type the name of a type or enum
     * @return its members in their order
     */
    public List<Declared> members(String type) {
        List<Declared> all = new ArrayList<>();
        inherit(simple(type), new LinkedHashSet<>(), all);
        return all;
    }

    private void inherit(String type, Set<String> seen, List<Declared> all) {
        if (seen.add(type)) {
            all.addAll(members.getOrDefault(type, List.of()));
            parents.getOrDefault(type, List.of()).forEach(parent -> inherit(parent, seen, all));
        }
    }

    /**
     * A field or value of a type.
     *
     * @param type the name of a type or enum
     * @param name the name of the member
     * @return what declares it, or empty where there is none
     */
    public Optional<Declared> member(String type, String name) {
        return members(type).stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /**
     * The functions, queries, rules, globals or sentences.
     *
     * @param kind which of them
     * @return in the order of the files
     */
    public List<Declared> all(Kind kind) {
        return others.stream().filter(declared -> declared.kind() == kind).toList();
    }

    /**
     * A function, query, rule, global or sentence.
     *
     * @param kind which of them
     * @param name its name
     * @return what declares it, or empty where nothing does
     */
    public Optional<Declared> find(Kind kind, String name) {
        return others.stream().filter(declared -> declared.kind() == kind && declared.name().equals(name)).findFirst();
    }
}
