package org.heurejuste.language.internal.names;

import java.util.Optional;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;

/** What the words of a file stand for. */
public final class Resolver {

    private final Names names;
    private final String path;
    private final SyntaxTree tree;

    /**
     * For a file.
     *
     * @param names the names of the project
     * @param path the file
     * @param tree its tree
     */
    public Resolver(Names names, String path, SyntaxTree tree) {
        this.names = names;
        this.path = path;
        this.tree = tree;
    }

    /**
     * What a word stands for.
     *
     * @param token a token of the file
     * @return what declares it, or empty where that cannot be told
     */
    public Optional<Declared> resolve(SyntaxToken token) {
        if (token.is(SyntaxKind.TEXT) || token.is(SyntaxKind.WORD) && isTitle(token)) {
            return title(token);
        } else if (token.is(SyntaxKind.SENTENCE_TEXT)) {
            return Sentences.of(names, token.text());
        } else if (!token.is(SyntaxKind.WORD)) {
            return Optional.empty();
        }
        SyntaxNode parent = token.parent();
        return switch (parent.kind()) {
            case NAME, TYPE_NAME, EXTENDS -> type(token);
            case FIELD, ENUM_VALUE -> own(token, parent);
            case ANNOTATION, SCOPE, HOLE -> Optional.empty();
            default -> word(token);
        };
    }

    /**
     * A word that stands for something of a Java class.
     *
     * @param owner the class
     * @param member what of it is meant; empty where the class itself is
     */
    public record JavaWord(JavaType owner, Optional<JavaType.Member> member) {
    }

    /**
     * What of a Java class a word stands for.
     *
     * @param token a token of the file that stands for nothing that is declared
     * @return the class or its member, or empty where it is neither
     */
    public Optional<JavaWord> java(SyntaxToken token) {
        if (!token.is(SyntaxKind.WORD) || token.parent().around(SyntaxKind.ANNOTATION).isPresent()) {
            return Optional.empty();
        } else if (token.parent().is(SyntaxKind.NAME) || token.parent().is(SyntaxKind.TYPE_NAME)) {
            return names.javaType(token.parent().text()).filter(java -> java.name().equals(token.text()))
                    .or(() -> names.javaType(token.text())).map(java -> new JavaWord(java, Optional.empty()));
        }
        String before = prefix(token);
        String pattern = pattern(token);
        if (before.isEmpty()) {
            return member(pattern, token).or(() -> Optional.of(token.text())
                    .filter(word -> Character.isUpperCase(word.charAt(0))).flatMap(names::javaType)
                    .map(java -> new JavaWord(java, Optional.empty())));
        }
        String type = scope(token).typeOf(before, pattern);
        return member(type.isEmpty() ? before : type, token);
    }

    private Optional<JavaWord> member(String type, SyntaxToken token) {
        return names.javaType(type).flatMap(java -> java.member(token.text())
                .map(member -> new JavaWord(java, Optional.of(member))));
    }

    private static boolean isTitle(SyntaxToken token) {
        SyntaxNode parent = token.parent();
        return (parent.is(SyntaxKind.RULE) || parent.is(SyntaxKind.QUERY))
                && parent.tokens().skip(1).findFirst().filter(token::equals).isPresent();
    }

    private Optional<Declared> title(SyntaxToken token) {
        SyntaxNode parent = token.parent();
        String name = Names.unquoted(token.text());
        return parent.is(SyntaxKind.RULE)
                ? names.find(Kind.RULE, name)
                : parent.is(SyntaxKind.QUERY) ? names.find(Kind.QUERY, name) : Optional.empty();
    }

    private Optional<Declared> type(SyntaxToken token) {
        return names.type(token.text()).or(() -> names.find(Kind.QUERY, token.text()));
    }

    private Optional<Declared> own(SyntaxToken token, SyntaxNode member) {
        boolean first = member.token(SyntaxKind.WORD).filter(token::equals).isPresent();
        SyntaxNode type = member.parent();
        return first && type != null
                ? type.node(SyntaxKind.NAME).flatMap(name -> names.member(name.text(), token.text()))
                : Optional.empty();
    }

    /** {@code @default(MINOR)} names a value of the field's type. */
    private Optional<Declared> defaultValue(SyntaxToken token) {
        boolean inDefault = token.parent().around(SyntaxKind.ANNOTATION).flatMap(node -> node.node(SyntaxKind.NAME))
                .map(SyntaxNode::text).filter("default"::equals).isPresent();
        return inDefault
                ? token.parent().around(SyntaxKind.FIELD)
                        .flatMap(field -> names.member(Described.type(field), token.text()))
                : Optional.empty();
    }

    private Optional<Declared> word(SyntaxToken token) {
        if (token.parent().around(SyntaxKind.ANNOTATION).isPresent()) {
            return defaultValue(token);
        }
        String before = prefix(token);
        Scope scope = scope(token);
        String pattern = pattern(token);
        if (before.isEmpty()) {
            return scope.variable(token.text()).map(Scope.Variable::declared)
                    .or(() -> names.member(pattern, Scope.property(token.text())))
                    .or(() -> names.type(token.text()))
                    .or(() -> names.find(Kind.FUNCTION, token.text()))
                    .or(() -> names.find(Kind.GLOBAL, token.text()))
                    .or(() -> names.find(Kind.QUERY, token.text()));
        }
        String type = names.type(before).map(Declared::name).orElseGet(() -> scope.typeOf(before, pattern));
        return names.member(type, token.text()).or(() -> names.member(type, Scope.property(token.text())));
    }

    /** The dotted name before a word, such as {@code $incident.weight} before {@code .level}. */
    private String prefix(SyntaxToken token) {
        String text = tree.text();
        int end = skipBlanks(text, token.start() - 1);
        if (end < 0 || text.charAt(end) != '.') {
            return "";
        }
        int start = end - (end > 0 && text.charAt(end - 1) == '!' ? 2 : 1);
        int last = start + 1;
        while (start >= 0 && (Character.isJavaIdentifierPart(text.charAt(start)) || text.charAt(start) == '.'
                || text.charAt(start) == '!' || text.startsWith("()", start) || start > 0
                        && text.startsWith("()", start - 1))) {
            start--;
        }
        return text.substring(start + 1, last);
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /**
     * The variables around a token.
     *
     * @param token a token of the file
     * @return the variables of the statement that it is in
     */
    public Scope scope(SyntaxToken token) {
        SyntaxNode node = token.parent();
        while (node.parent() != null && !node.parent().is(SyntaxKind.FILE)) {
            node = node.parent();
        }
        return Scope.of(names, path, node);
    }

    private static String pattern(SyntaxToken token) {
        SyntaxNode constraints = token.parent().around(SyntaxKind.CONSTRAINTS).orElse(null);
        SyntaxNode pattern = constraints == null ? null : constraints.parent();
        return pattern == null ? "" : pattern.node(SyntaxKind.NAME).map(SyntaxNode::text).orElse("");
    }
}
