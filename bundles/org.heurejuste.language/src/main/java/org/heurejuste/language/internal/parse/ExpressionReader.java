package org.heurejuste.language.internal.parse;

import java.util.List;
import java.util.Set;
import org.heurejuste.language.syntax.SyntaxKind;

/** Reads expressions down to their operands; operands and operators of one precedence become one node. */
final class ExpressionReader {

    private static final List<Set<String>> LEVELS = List.of(Set.of("||"), Set.of("&&"), Set.of("|"), Set.of("^"),
            Set.of("&"), Set.of("==", "!="));
    private static final List<Set<String>> ARITHMETIC = List.of(Set.of("+", "-"), Set.of("*", "/", "%"));
    private static final Set<String> ASSIGNMENTS = Set.of("=", "+=", "-=", "*=", "/=", "&=", "|=", "^=", "%=");

    private final Cursor cursor;
    private final Grammar grammar;
    private final RestrictionReader restrictions;

    ExpressionReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
        this.restrictions = new RestrictionReader(cursor, grammar);
    }

    /** Any expression, also an assignment. */
    void expression() {
        int mark = cursor.open();
        int assignments = 0;
        conditional();
        while (ASSIGNMENTS.contains(cursor.meaning(0)) || shiftAssignment() > 0) {
            for (int i = Math.max(1, shiftAssignment()); i > 0; i--) {
                cursor.take();
            }
            conditional();
            assignments++;
        }
        if (assignments > 0) {
            cursor.close(mark, SyntaxKind.ASSIGNMENT);
        }
    }

    private int shiftAssignment() {
        boolean left = cursor.at("<") && cursor.at(1, "<") && cursor.at(2, "=");
        boolean right = cursor.at(">") && cursor.at(1, ">=");
        boolean unsigned = cursor.at(">") && cursor.at(1, ">") && cursor.at(2, ">=");
        return left || unsigned ? 3 : right ? 2 : 0;
    }

    /** An expression without assignment. */
    void conditional() {
        int mark = cursor.open();
        choice();
        if (cursor.at("?") && cursor.enter()) {
            cursor.take();
            grammar.operands().withoutBindings(() -> {
                expression();
                cursor.expect(":");
                expression();
            });
            cursor.close(mark, SyntaxKind.TERNARY);
            cursor.leave();
        }
    }

    /** An expression without assignment and without {@code ? :}. */
    void choice() {
        if (!cursor.enter()) {
            tooDeep();
            return;
        }
        logical(0);
        cursor.leave();
    }

    private void tooDeep() {
        cursor.takeError();
    }

    private void logical(int level) {
        if (level == LEVELS.size()) {
            instanceOf();
            return;
        }
        int mark = cursor.open();
        logical(level + 1);
        boolean several = false;
        while (LEVELS.get(level).contains(cursor.meaning(0))) {
            cursor.take();
            if (level < 2 && cursor.at("@")) {
                grammar.annotations().strict();
            }
            logical(level + 1);
            several = true;
        }
        if (several) {
            cursor.close(mark, SyntaxKind.BINARY);
        }
    }

    private void instanceOf() {
        int mark = cursor.open();
        in();
        if (cursor.at("instanceof")) {
            cursor.take();
            grammar.names().valueType();
            cursor.close(mark, SyntaxKind.INSTANCE_OF);
        }
    }

    private void in() {
        int mark = cursor.open();
        restrictions.relational();
        boolean negated = cursor.at("not") && cursor.at(1, "in");
        if (!negated && !cursor.at("in")) {
            return;
        }
        cursor.accept("not");
        cursor.take();
        if (cursor.expect("(")) {
            list(")");
            cursor.expect(")");
        }
        cursor.close(mark, SyntaxKind.IN);
    }

    /** Expressions with commas between them, at least one. */
    void list(String end) {
        expression();
        while (cursor.accept(",")) {
            expression();
        }
        if (!cursor.at(end) && !cursor.atEnd() && cursor.nesting(0) >= 0 && !cursor.startsLine()) {
            cursor.unexpected();
            cursor.skipTo(c -> c.at(end) || c.at(",") || c.nesting(0) < 0 || c.startsLine());
        }
    }

    /** Sums, products and shifts: the sides of a comparison. */
    void side() {
        int mark = cursor.open();
        arithmetic(0);
        boolean several = false;
        for (int shift = shift(); shift > 0; shift = shift()) {
            for (int i = 0; i < shift; i++) {
                cursor.take();
            }
            arithmetic(0);
            several = true;
        }
        if (several) {
            cursor.close(mark, SyntaxKind.BINARY);
        }
    }

    private int shift() {
        boolean left = cursor.at("<") && cursor.at(1, "<") && cursor.touches(0);
        boolean right = cursor.at(">") && cursor.at(1, ">") && cursor.touches(0);
        boolean unsigned = right && cursor.at(2, ">") && cursor.touches(1);
        boolean assigned = shiftAssignment() > 0;
        return assigned ? 0 : unsigned ? 3 : left || right ? 2 : 0;
    }

    private void arithmetic(int level) {
        if (level == ARITHMETIC.size()) {
            grammar.operands().unary();
            return;
        }
        int mark = cursor.open();
        arithmetic(level + 1);
        boolean several = false;
        while (ARITHMETIC.get(level).contains(cursor.meaning(0))) {
            cursor.take();
            arithmetic(level + 1);
            several = true;
        }
        if (several) {
            cursor.close(mark, SyntaxKind.BINARY);
        }
    }
}
