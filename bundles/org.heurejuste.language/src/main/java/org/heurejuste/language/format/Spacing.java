package org.heurejuste.language.format;

import java.util.EnumSet;
import java.util.Set;
import org.heurejuste.language.format.Piece.Space;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/** The blank before a word or sign on its line. */
final class Spacing {

    private static final Set<SyntaxKind> OPERATORS = EnumSet.of(SyntaxKind.BINARY, SyntaxKind.RESTRICTION,
            SyntaxKind.COMPARISON, SyntaxKind.BINDING, SyntaxKind.PATTERN, SyntaxKind.FIELD, SyntaxKind.TERNARY,
            SyntaxKind.ALTERNATIVES, SyntaxKind.ACCUMULATE_FUNCTION, SyntaxKind.AND, SyntaxKind.OR);
    private static final Set<SyntaxKind> ROOMY = EnumSet.of(SyntaxKind.CONSTRAINTS, SyntaxKind.ARGUMENTS,
            SyntaxKind.PARAMETERS);
    private static final Set<String> SIGNS = Set.of("==", "!=", ">=", "<=", ">", "<", "&&", "||", ":", ":=", "=", "+",
            "*", "/", "%");

    private Spacing() {}

    static Space before(SyntaxToken token, SyntaxNode owner, String previous) {
        if (owner.is(SyntaxKind.TYPE_NAME) && previous.equals(":")) {
            return Space.ONE;
        } else if (isTight(owner)) {
            return Space.AS_IS;
        } else if (token.is(",") || token.is(";")) {
            return Space.NONE;
        } else if (previous.equals(",") || OPERATORS.contains(owner.kind()) && SIGNS.contains(token.text())) {
            return Space.ONE;
        } else if (ROOMY.contains(owner.kind()) && owner.parent() != null
                && !owner.parent().is(SyntaxKind.ENUM_VALUE)) {
            return bracket(token, previous);
        }
        return isBehindSign(token, owner, previous) ? Space.ONE : inRoom(token, previous);
    }

    private static Space bracket(SyntaxToken token, String previous) {
        if (token.is("(")) {
            return Space.NONE;
        } else if (token.is(")")) {
            return previous.equals("(") ? Space.NONE : Space.ONE;
        }
        return Space.AS_IS;
    }

    /** The first word of a part stands behind the bracket or operator of the node around it. */
    private static Space inRoom(SyntaxToken token, String previous) {
        boolean first = previous.equals("(") && opensRoom(token);
        return first ? Space.ONE : Space.AS_IS;
    }

    private static boolean opensRoom(SyntaxToken token) {
        SyntaxNode node = token.parent();
        while (node.parent() != null && node.start() == token.start()) {
            node = node.parent();
        }
        return ROOMY.contains(node.kind()) && node.parent() != null && !node.parent().is(SyntaxKind.ENUM_VALUE)
                && node.start() + 1 <= token.start();
    }

    private static boolean isBehindSign(SyntaxToken token, SyntaxNode owner, String previous) {
        if (!SIGNS.contains(previous) || token.is("<") || token.is(">")) {
            return false;
        }
        SyntaxNode node = owner;
        while (node.parent() != null && node.start() == token.start()) {
            node = node.parent();
        }
        return OPERATORS.contains(node.kind());
    }

    /** Annotations and types are written without blanks, and as their authors like. */
    private static boolean isTight(SyntaxNode owner) {
        return owner.around(SyntaxKind.ANNOTATION).isPresent() || owner.around(SyntaxKind.TYPE_NAME).isPresent()
                || owner.around(SyntaxKind.ATTRIBUTE).isPresent() || owner.around(SyntaxKind.PATH).isPresent();
    }
}
