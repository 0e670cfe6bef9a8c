package org.heurejuste.language.internal.parse;

import java.util.Set;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads operands: literals, names with calls and accesses, casts, lists, bindings, paths. */
final class OperandReader {

    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> PRIMITIVES = Set.of("boolean", "char", "byte", "short", "int", "long", "float",
            "double");
    private static final Set<String> NO_OPERANDS = Set.of("in", "instanceof", "not", "then", "end", "from", "over");

    private final Cursor cursor;
    private final Grammar grammar;
    private int unbound;

    OperandReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** Reads something in which {@code a : b} is no binding. */
    void withoutBindings(Runnable reading) {
        unbound++;
        reading.run();
        unbound--;
    }

    void unary() {
        if (!cursor.enter()) {
            cursor.takeError();
            return;
        }
        int mark = cursor.open();
        if (cursor.at("+") || cursor.at("-") || cursor.at("!") || cursor.at("~")) {
            cursor.take();
            unary();
            cursor.close(mark, SyntaxKind.UNARY);
        } else if (cursor.accept("++") || cursor.accept("--")) {
            primary();
            cursor.close(mark, SyntaxKind.UNARY);
        } else {
            plain(mark);
        }
        cursor.leave();
    }

    private void plain(int mark) {
        if (isCast()) {
            cursor.take();
            grammar.names().valueType();
            cursor.take();
            unary();
            cursor.close(mark, SyntaxKind.CAST);
        } else if (unbound == 0 && cursor.atWord() && (cursor.at(1, ":") || cursor.at(1, ":="))) {
            cursor.take();
            cursor.take();
            bound();
            cursor.close(mark, SyntaxKind.BINDING);
        } else {
            bound();
        }
    }

    private void bound() {
        while (cursor.at(".") && cursor.at(1, ".") && cursor.at(2, "/")) {
            cursor.take();
            cursor.take();
            cursor.take();
        }
        int mark = cursor.open();
        if (isPath(0)) {
            path();
        } else {
            primary();
        }
        if (cursor.at("++") || cursor.at("--")) {
            cursor.take();
            cursor.close(mark, SyntaxKind.UNARY);
        }
    }

    private boolean isCast() {
        if (!cursor.at("(")) {
            return false;
        }
        int end = grammar.names().typeEnd(1);
        if (end == 0 || !cursor.at(end, ")")) {
            return false;
        }
        int next = end + 1;
        boolean primitive = PRIMITIVES.contains(cursor.meaning(1));
        if (primitive && !cursor.at(2, ")")) {
            return false;
        }
        boolean sign = primitive && (cursor.at(next, "-") || cursor.at(next, "+"));
        return sign || cursor.at(next, "(") || cursor.at(next, "!") || startsOperand(next);
    }

    private boolean startsOperand(int distance) {
        String meaning = cursor.meaning(distance);
        boolean word = cursor.atWord(distance) && !NO_OPERANDS.contains(meaning) && !Operators.isWord(meaning)
                && !cursor.startsLine(distance);
        return word || cursor.kind(distance) == SyntaxKind.TEXT || cursor.kind(distance) == SyntaxKind.NUMBER;
    }

    boolean isPath(int distance) {
        return (cursor.at(distance, "/") || cursor.at(distance, "?/")) && cursor.atWord(distance + 1);
    }

    /** {@code /a/b[ … ]}; a slash on a new line begins another condition. */
    void path() {
        int mark = cursor.open();
        do {
            step();
        } while (isPath(0) && !cursor.startsLine());
        cursor.close(mark, SyntaxKind.PATH);
    }

    private void step() {
        int mark = cursor.open();
        cursor.take();
        cursor.take();
        while (cursor.at(".") && cursor.atWord(1)) {
            cursor.take();
            cursor.take();
        }
        if (cursor.at("#") && cursor.atWord(1)) {
            cursor.take();
            cursor.take();
        }
        if (cursor.accept("[")) {
            grammar.expressions().list("]");
            cursor.expect("]");
        }
        cursor.close(mark, SyntaxKind.PATH_STEP);
    }

    private void primary() {
        int mark = cursor.open();
        if (cursor.kind() == SyntaxKind.TEXT || cursor.kind() == SyntaxKind.NUMBER || cursor.at("*")
                || cursor.atWord() && LITERALS.contains(cursor.meaning(0))) {
            cursor.take();
            cursor.close(mark, SyntaxKind.LITERAL);
            selectors(false);
        } else if (cursor.accept("(")) {
            grammar.expressions().expression();
            closed(")");
            cursor.close(mark, SyntaxKind.PARENTHESIS);
            selectors(false);
        } else if (cursor.at("[")) {
            listOrMap();
            selectors(false);
        } else if (cursor.at("new")) {
            new CreationReader(cursor, grammar).creation();
            selectors(false);
        } else if (cursor.atWord() || cursor.at("<")) {
            reference(mark);
        } else {
            noOperand();
        }
    }

    /** A bracket that is not closed where it could be: what stands before it is passed over. */
    private void closed(String bracket) {
        if (!cursor.at(bracket) && !cursor.atEnd() && !cursor.startsLine() && cursor.nesting(0) >= 0) {
            cursor.unexpected();
            cursor.skipTo(c -> c.at(bracket) || c.startsLine() || c.nesting(0) < 0);
        }
        cursor.expect(bracket);
    }

    private void noOperand() {
        if (cursor.at("=") || cursor.at("==")) {
            cursor.wrong(cursor.at("=") ? SyntaxProblem.COMPARISON : SyntaxProblem.UNEXPECTED);
            cursor.take();
            return;
        }
        cursor.missing(SyntaxProblem.MISSING_VALUE);
    }

    private void reference(int mark) {
        boolean generic = cursor.at("<");
        grammar.names().arguments();
        boolean primitive = PRIMITIVES.contains(cursor.meaning(0));
        if (cursor.atWord()) {
            cursor.take();
        } else if (!generic) {
            return;
        }
        boolean type = cursor.at("[") || cursor.at(".") && cursor.at(1, "class");
        if (primitive && !type) {
            cursor.missing(SyntaxProblem.MISSING, ".class");
        }
        selectors(!call());
        cursor.close(mark, SyntaxKind.REFERENCE);
    }

    private boolean call() {
        boolean call = cursor.at("(") && !RestrictionReader.opensComparison(cursor, 1);
        if (call) {
            arguments();
        }
        return call;
    }

    /** What follows an operand; {@code .( … )} may only follow words. */
    private void selectors(boolean words) {
        boolean groups = words;
        while (true) {
            boolean dot = cursor.at(".") || cursor.at("!.");
            if (groups && dot && cursor.at(1, "(")) {
                grouped();
            } else if ((dot || cursor.at("#")) && cursor.atWord(1)) {
                cursor.take();
                groups &= member();
            } else if (cursor.at("[") && cursor.at(1, "]")) {
                arrayClass();
                groups = false;
            } else if (cursor.at("[")) {
                index();
                groups = false;
            } else {
                danglingDot();
                return;
            }
        }
    }

    private void grouped() {
        cursor.take();
        int mark = cursor.open();
        cursor.take();
        grammar.expressions().list(")");
        cursor.expect(")");
        cursor.close(mark, SyntaxKind.ARGUMENTS);
    }

    /** {@code int[].class}. */
    private void arrayClass() {
        while (cursor.at("[") && cursor.at(1, "]")) {
            cursor.take();
            cursor.take();
        }
        if (!cursor.at(".") || !cursor.at(1, "class")) {
            cursor.missing(SyntaxProblem.MISSING, ".class");
        }
    }

    private void danglingDot() {
        if (cursor.at(".") || cursor.at("!.")) {
            cursor.take();
            cursor.missing(SyntaxProblem.MISSING_NAME);
        }
    }

    /** Answers whether it was a word alone. */
    private boolean member() {
        if (cursor.at("new")) {
            new CreationReader(cursor, grammar).creation();
            return false;
        }
        cursor.take();
        return !call();
    }

    private void index() {
        int mark = cursor.open();
        cursor.take();
        grammar.expressions().expression();
        closed("]");
        cursor.close(mark, SyntaxKind.INDEX);
    }

    void arguments() {
        int mark = cursor.open();
        cursor.take();
        if (!cursor.at(")")) {
            grammar.expressions().list(")");
        }
        cursor.expect(")");
        cursor.close(mark, SyntaxKind.ARGUMENTS);
    }

    private void listOrMap() {
        int mark = cursor.open();
        boolean map = isMap();
        cursor.take();
        if (map) {
            withoutBindings(this::entries);
        } else if (!cursor.at("]")) {
            grammar.expressions().list("]");
        }
        cursor.expect("]");
        cursor.close(mark, map ? SyntaxKind.MAP : SyntaxKind.LIST);
    }

    private void entries() {
        do {
            int mark = cursor.open();
            grammar.expressions().expression();
            cursor.expect(":");
            grammar.expressions().expression();
            cursor.close(mark, SyntaxKind.MAP_ENTRY);
        } while (cursor.accept(","));
    }

    /** A colon before the first comma, outside of brackets and of {@code ? :}. */
    private boolean isMap() {
        int depth = 0;
        int questions = 0;
        for (int i = 0; i < Cursor.FARTHEST && cursor.exists(i); i++) {
            depth += cursor.nesting(i);
            if (depth <= 0 || depth == 1 && cursor.at(i, ",")) {
                return false;
            } else if (depth == 1 && cursor.at(i, "?")) {
                questions++;
            } else if (depth == 1 && cursor.at(i, ":") && questions-- == 0) {
                return true;
            }
        }
        return false;
    }
}
