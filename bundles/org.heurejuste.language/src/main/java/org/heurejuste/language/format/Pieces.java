package org.heurejuste.language.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heurejuste.language.format.Piece.Space;
import org.heurejuste.language.format.Piece.Start;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Decides for each word, sign and comment of a file where it goes. */
final class Pieces {

    private static final int STEP = 4;
    private static final Set<SyntaxKind> BLOCKS = EnumSet.of(SyntaxKind.RULE, SyntaxKind.QUERY, SyntaxKind.FUNCTION,
            SyntaxKind.TYPE, SyntaxKind.ENUM, SyntaxKind.WINDOW_DECLARATION, SyntaxKind.ENTRY_POINT_DECLARATION);
    private static final Set<String> ENDS_OF_CODE = Set.of(";", "{", "}", ":");

    private final SyntaxTree tree;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<SyntaxToken> comments = new ArrayList<>();
    private final Deque<SyntaxToken> anchors = new ArrayDeque<>();
    private boolean opened;
    private boolean annotated;
    private boolean verbatim;
    private int depth;
    private String lastWord = "";
    private Start next = Start.AS_IS;

    Pieces(SyntaxTree tree) {
        this.tree = tree;
    }

    List<Piece> all() {
        boolean afterBlock = false;
        for (SyntaxElement child : tree.root().children()) {
            if (child instanceof SyntaxToken token) {
                comment(token);
            } else {
                SyntaxNode statement = (SyntaxNode) child;
                verbatim = hasErrors(statement);
                boolean block = BLOCKS.contains(statement.kind());
                next = afterBlock || block && !pieces.isEmpty() ? Start.PARAGRAPH : Start.LINE;
                statement(statement);
                afterBlock = block;
            }
        }
        next = Start.AS_IS;
        flush(0);
        return pieces;
    }

    private boolean hasErrors(SyntaxNode statement) {
        return tree.errors().stream()
                .anyMatch(error -> error.offset() >= statement.start() && error.offset() <= statement.end());
    }

    private void statement(SyntaxNode statement) {
        depth = 0;
        opened = false;
        annotated = false;
        anchors.clear();
        lastWord = "";
        for (SyntaxElement child : statement.children()) {
            if (child instanceof SyntaxToken token) {
                if (isEnd(token)) {
                    next = Start.LINE;
                    depth = 0;
                }
                token(token, 0, statement);
            } else {
                part((SyntaxNode) child, statement);
            }
        }
    }

    private static boolean isEnd(SyntaxToken token) {
        return token.is("end") && token.is(SyntaxKind.WORD);
    }

    private void part(SyntaxNode part, SyntaxNode statement) {
        switch (part.kind()) {
            case ANNOTATION, ATTRIBUTE -> {
                boolean rule = statement.is(SyntaxKind.RULE);
                next = rule || statement.is(SyntaxKind.TYPE) && !annotated ? Start.LINE : next;
                annotated = true;
                lastWord = "";
                inside(part, STEP);
            }
            case FIELD -> {
                next = Start.LINE;
                inside(part, STEP);
            }
            case CONDITIONS -> conditions(part);
            case CONSEQUENCE -> consequence(part);
            case CODE -> code(part, 0);
            case ENUM_VALUE -> {
                next = lastWord.equals(",") ? Start.AS_IS : Start.LINE;
                inside(part, STEP);
            }
            default -> inside(part, statement.is(SyntaxKind.WINDOW_DECLARATION) ? STEP : 0);
        }
    }

    private void conditions(SyntaxNode conditions) {
        boolean first = conditions.parent() != null && conditions.parent().is(SyntaxKind.QUERY);
        next = first && conditions.length() > 0 ? Start.LINE : Start.AS_IS;
        for (SyntaxElement child : conditions.children()) {
            if (child instanceof SyntaxToken token && token.is("when")) {
                next = Start.LINE;
                token(token, 0, conditions);
                first = true;
            } else if (child instanceof SyntaxToken token) {
                token(token, STEP, conditions);
            } else {
                next = first ? Start.LINE : next;
                first = false;
                lastWord = "";
                inside((SyntaxNode) child, STEP);
            }
        }
    }

    private void consequence(SyntaxNode consequence) {
        next = Start.LINE;
        for (SyntaxElement child : consequence.children()) {
            if (child instanceof SyntaxToken token) {
                token(token, 0, consequence);
            } else {
                next = Start.LINE;
                depth = 0;
                lastWord = ";";
                code((SyntaxNode) child, STEP);
                next = Start.AS_IS;
            }
        }
    }

    /** Java text keeps its blanks within a line; its lines are indented by the brackets around them. */
    private void code(SyntaxNode code, int indent) {
        for (SyntaxToken token : code.allTokens()) {
            if (token.kind().isTrivia()) {
                comment(token);
                continue;
            }
            depth = Math.max(0, depth + closing(token));
            boolean continued = depth == 0 && !ENDS_OF_CODE.contains(lastWord) && !token.is("{") && !lastWord.isEmpty();
            anchored(token, indent + STEP * (continued ? depth + 1 : depth), Space.AS_IS);
        }
        anchors.clear();
        opened = false;
    }

    private void inside(SyntaxNode node, int indent) {
        for (SyntaxElement child : node.children()) {
            if (child instanceof SyntaxToken token) {
                boolean continued = depth == 0 && !lastWord.isEmpty() && next == Start.AS_IS
                        && !node.is(SyntaxKind.ENUM_VALUE);
                token(token, continued && indent > 0 ? indent + STEP : indent, node);
            } else {
                inside((SyntaxNode) child, indent);
            }
        }
    }

    private void token(SyntaxToken token, int indent, SyntaxNode owner) {
        if (token.kind().isTrivia()) {
            comment(token);
            return;
        }
        depth = Math.max(0, depth + closing(token));
        anchored(token, indent + STEP * depth, Spacing.before(token, owner, lastWord));
    }

    /** What stands in round or square brackets is put under the first word behind them; in braces it is indented. */
    private void anchored(SyntaxToken token, int indent, Space space) {
        if (closing(token) < 0) {
            anchors.poll();
        } else if (opened && !anchors.isEmpty()) {
            anchors.pop();
            anchors.push(token);
        }
        SyntaxToken anchor = closing(token) < 0 || anchors.isEmpty() || anchors.peek().is("{") ? null : anchors.peek();
        add(token, indent, space, anchor);
        depth += opening(token);
        opened = opening(token) > 0 && !token.is("{");
        if (opening(token) > 0) {
            anchors.push(token);
        }
    }

    private void add(SyntaxToken token, int indent, Space space, @Nullable SyntaxToken anchor) {
        flush(indent);
        pieces.add(new Piece(token, indent, next, verbatim ? Space.VERBATIM : space,
                anchor == token ? null : anchor));
        next = Start.AS_IS;
        lastWord = token.text();
    }

    private void comment(SyntaxToken token) {
        if (!token.is(SyntaxKind.WHITESPACE)) {
            comments.add(token);
        }
    }

    /** Comments stand where what follows them stands; one behind a word stays on its line. */
    private void flush(int indent) {
        for (SyntaxToken comment : comments) {
            boolean own = pieces.isEmpty() || beginsLine(comment);
            Start start = own && next == Start.PARAGRAPH ? Start.PARAGRAPH : own ? next : Start.AS_IS;
            pieces.add(new Piece(comment, indent, start, verbatim ? Space.VERBATIM : Space.ONE, null));
            boolean lineFollows = comment.is(SyntaxKind.LINE_COMMENT) || next == Start.LINE && !own;
            next = own && next == Start.PARAGRAPH || own && lineFollows ? Start.AS_IS : next;
        }
        comments.clear();
    }

    private boolean beginsLine(SyntaxToken comment) {
        for (int i = comment.start() - 1; i >= 0; i--) {
            char c = tree.text().charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            } else if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static int opening(SyntaxToken token) {
        return token.is(SyntaxKind.SYMBOL) && "([{".contains(token.text()) ? 1 : 0;
    }

    private static int closing(SyntaxToken token) {
        return token.is(SyntaxKind.SYMBOL) && ")]}".contains(token.text()) ? -1 : 0;
    }
}
