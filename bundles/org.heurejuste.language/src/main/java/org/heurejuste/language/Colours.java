package org.heurejuste.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heurejuste.language.Colour.Role;
import org.heurejuste.language.internal.names.Resolver;
import org.heurejuste.language.internal.parse.Operators;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;

/** What each word of a file is, for showing it. */
public final class Colours {

    private static final Set<SyntaxKind> STATEMENTS = Set.of(SyntaxKind.PACKAGE, SyntaxKind.UNIT, SyntaxKind.IMPORT,
            SyntaxKind.GLOBAL, SyntaxKind.TYPE, SyntaxKind.ENUM, SyntaxKind.FUNCTION, SyntaxKind.QUERY, SyntaxKind.RULE,
            SyntaxKind.CONDITIONS, SyntaxKind.CONSEQUENCE, SyntaxKind.AND, SyntaxKind.OR, SyntaxKind.NOT,
            SyntaxKind.EXISTS, SyntaxKind.FORALL, SyntaxKind.EVAL, SyntaxKind.FROM, SyntaxKind.COLLECT,
            SyntaxKind.ACCUMULATE, SyntaxKind.GROUP_BY, SyntaxKind.ACCUMULATE_STEP, SyntaxKind.OVER,
            SyntaxKind.ENTRY_POINT, SyntaxKind.WINDOW, SyntaxKind.BRANCH, SyntaxKind.NAMED_CONSEQUENCE,
            SyntaxKind.ATTRIBUTE, SyntaxKind.EXTENDS, SyntaxKind.IN, SyntaxKind.INSTANCE_OF,
            SyntaxKind.ENTRY_POINT_DECLARATION, SyntaxKind.WINDOW_DECLARATION);
    private static final Set<String> JAVA = Set.of("new", "return", "if", "else", "for", "while", "do", "break",
            "continue",
            "try", "catch", "finally", "throw", "switch", "case", "default", "int", "long", "boolean", "double",
            "float",
            "char", "byte", "short", "final", "null", "true", "false", "this", "instanceof", "insert", "insertLogical",
            "update", "modify", "delete", "retract");

    private final Resolver resolver;

    private Colours(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * What each word of a part of a file is.
     *
     * @param snapshot the project
     * @param path the file
     * @param start where the part starts, in UTF-16 units
     * @param end where it ends
     * @return the words and comments that are shown in a way of their own, in the order of the text
     */
    public static List<Colour> of(LanguageSnapshot snapshot, String path, int start, int end) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null) {
            return List.of();
        }
        Colours colours = new Colours(new Resolver(snapshot.names(), path, tree));
        List<Colour> found = new ArrayList<>();
        tree.root().children().stream().filter(child -> child.end() > start && child.start() < end)
                .flatMap(child -> child instanceof SyntaxNode node
                        ? node.allTokens().stream()
                        : List.of((SyntaxToken) child).stream())
                .forEach(token -> colours.role(token)
                        .ifPresent(role -> found.add(new Colour(TextRange.of(path, token), role))));
        return List.copyOf(found);
    }

    private Optional<Role> role(SyntaxToken token) {
        return switch (token.kind()) {
            case LINE_COMMENT, BLOCK_COMMENT -> Optional.of(Role.COMMENT);
            case TEXT -> Optional.of(isTitle(token) ? Role.TITLE : Role.TEXT);
            case NUMBER -> Optional.of(Role.NUMBER);
            case SENTENCE_TEXT -> Optional.of(Role.SENTENCE);
            case WORD -> word(token);
            default -> Optional.empty();
        };
    }

    private static boolean isTitle(SyntaxToken token) {
        return token.parent().is(SyntaxKind.RULE) || token.parent().is(SyntaxKind.QUERY);
    }

    private Optional<Role> word(SyntaxToken token) {
        SyntaxNode parent = token.parent();
        if (parent.is(SyntaxKind.HOLE)) {
            return Optional.of(Role.HOLE);
        } else if (parent.is(SyntaxKind.SCOPE)) {
            return Optional.of(Role.KEYWORD);
        } else if (parent.around(SyntaxKind.ANNOTATION).isPresent()) {
            return Optional.of(Role.ANNOTATION);
        } else if (parent.is(SyntaxKind.RESTRICTION) && Operators.isWord(token.text())) {
            return Optional.of(Role.OPERATOR);
        }
        return resolved(token).or(() -> isKeyword(token) ? Optional.of(Role.KEYWORD) : Optional.empty());
    }

    private static boolean isKeyword(SyntaxToken token) {
        boolean code = token.parent().is(SyntaxKind.CODE);
        return code || token.parent().is(SyntaxKind.LITERAL) || token.parent().is(SyntaxKind.CREATION)
                ? JAVA.contains(token.text())
                : STATEMENTS.contains(token.parent().kind());
    }

    private Optional<Role> resolved(SyntaxToken token) {
        return resolver.resolve(token).map(declared -> switch (declared.kind()) {
            case TYPE, ENUM -> Role.TYPE;
            case FIELD -> Role.FIELD;
            case VALUE -> Role.VALUE;
            case FUNCTION, QUERY -> Role.FUNCTION;
            case GLOBAL, VARIABLE -> Role.VARIABLE;
            case RULE -> Role.TITLE;
            case SENTENCE -> Role.SENTENCE;
        });
    }
}
