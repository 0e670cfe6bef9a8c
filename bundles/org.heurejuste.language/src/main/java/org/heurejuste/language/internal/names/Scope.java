package org.heurejuste.language.internal.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/** The variables of a rule, a query or a function, and what type each has as far as that can be told. */
public final class Scope {

    /**
     * A variable.
     *
     * @param declared where it is bound
     * @param type its type, or empty where that cannot be told
     */
    public record Variable(Declared declared, String type) {
    }

    private static final Pattern POINT = Pattern.compile("\\s*\\.\\s*");

    private final Names names;
    private final String path;
    private final String owner;
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    private Scope(Names names, String path, SyntaxNode statement) {
        this.names = names;
        this.path = path;
        this.owner = statement.tokens().skip(1).findFirst().map(SyntaxToken::text).orElse("");
        statement.walk(this::look);
    }

    /**
     * The variables of a statement.
     *
     * @param names the names of the project
     * @param path the file
     * @param statement a rule, a query or a function
     * @return its variables
     */
    public static Scope of(Names names, String path, SyntaxNode statement) {
        return new Scope(names, path, statement);
    }

    private void look(SyntaxNode node) {
        switch (node.kind()) {
            case PATTERN, ALTERNATIVES -> label(node)
                    .ifPresent(label -> bind(label, patternType(node), node));
            case BINDING -> label(node).ifPresent(label -> bind(label, boundType(node), node));
            case ACCUMULATE_FUNCTION -> label(node).ifPresent(label -> bind(label, "Number", node));
            case PARAMETER -> node.tokens().filter(token -> token.is(SyntaxKind.WORD)).reduce((a, b) -> b)
                    .ifPresent(token -> bind(token, Described.type(node), node));
            default -> {
                // nothing else binds a variable
            }
        }
    }

    private static Optional<SyntaxToken> label(SyntaxNode node) {
        List<SyntaxToken> first = node.tokens().limit(2).toList();
        boolean labelled = first.size() == 2 && first.get(0).is(SyntaxKind.WORD)
                && (first.get(1).is(":") || first.get(1).is(":="));
        return labelled ? Optional.of(first.get(0)) : Optional.empty();
    }

    private void bind(SyntaxToken token, String type, SyntaxNode node) {
        Declared declared = new Declared(Kind.VARIABLE, token.text(), owner, path, token, node);
        variables.putIfAbsent(token.text(), new Variable(declared, type));
    }

    private static String patternType(SyntaxNode pattern) {
        return pattern.node(SyntaxKind.NAME).or(() -> pattern.node(SyntaxKind.PATTERN)
                .flatMap(inner -> inner.node(SyntaxKind.NAME))).map(SyntaxNode::text).orElse("");
    }

    private String boundType(SyntaxNode binding) {
        String pattern = binding.around(SyntaxKind.PATTERN).map(Scope::patternType).orElse("");
        return binding.node(SyntaxKind.REFERENCE).map(reference -> typeOf(reference.text(), pattern)).orElse("");
    }

    /**
     * The type of a dotted name.
     *
     * @param reference such as {@code $incident.kind}
     * @param pattern the type of the pattern around it, whose fields need no name before them; may be empty
     * @return its type, or empty where that cannot be told
     */
    public String typeOf(String reference, String pattern) {
        String whole = reference.trim();
        String[] parts = whole.indexOf('.') < 0 ? new String[] {whole} : POINT.split(whole.replace("!.", "."));
        String type = first(parts[0], pattern);
        for (int i = 1; i < parts.length && !type.isEmpty(); i++) {
            type = names.memberType(type, parts[i]);
        }
        return type;
    }

    private String first(String word, String pattern) {
        Variable variable = variables.get(word);
        if (variable != null) {
            return variable.type();
        } else if (word.equals("this")) {
            return pattern;
        }
        return names.memberType(pattern, word);
    }

    /**
     * The field that a method reads or writes.
     *
     * @param method such as {@code getKind()}
     * @return {@code kind}, or the word itself where it is no such method
     */
    public static String property(String method) {
        int bracket = method.indexOf('(');
        String word = (bracket < 0 ? method : method.substring(0, bracket)).trim();
        int start = word.startsWith("get") || word.startsWith("set") ? 3 : word.startsWith("is") ? 2 : 0;
        boolean property = start > 0 && word.length() > start && Character.isUpperCase(word.charAt(start));
        return property ? Character.toLowerCase(word.charAt(start)) + word.substring(start + 1) : word;
    }

    /**
     * Its variables.
     *
     * @return in the order in which they are bound
     */
    public List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    /**
     * One of its variables.
     *
     * @param name its name
     * @return the variable, or empty where there is none
     */
    public Optional<Variable> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
