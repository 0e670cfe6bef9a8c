package org.heurejuste.language.internal.parse;

import java.util.Set;
import org.heurejuste.language.syntax.SyntaxKind;

/** Reads comparisons, also several that share their left side: {@code age > 18 && < 65 || == 99}. */
final class RestrictionReader {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<=", ">=", "<", ">");
    private static final Set<String> OPERAND_SIGNS = Set.of("(", "[", "-", "+", "!", "~", "/");

    private final Cursor cursor;
    private final Grammar grammar;

    RestrictionReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    void relational() {
        int mark = cursor.open();
        grammar.expressions().side();
        boolean compared = false;
        while (atOperator(0) || cursor.at("(")) {
            either();
            compared = true;
        }
        if (compared) {
            cursor.close(mark, SyntaxKind.COMPARISON);
        }
    }

    private void either() {
        both();
        while (cursor.at("||") && opensRestriction(1)) {
            cursor.take();
            annotation();
            both();
        }
    }

    private void both() {
        single();
        while (cursor.at("&&") && atOperator(annotationEnd(1))) {
            cursor.take();
            annotation();
            single();
        }
    }

    private void annotation() {
        if (cursor.at("@")) {
            grammar.annotations().strict();
        }
    }

    private void single() {
        if (!cursor.enter()) {
            cursor.takeGroup();
            return;
        }
        int mark = cursor.open();
        if (cursor.accept("(")) {
            if (atOperator(0) || cursor.at("(")) {
                either();
            } else {
                cursor.unexpected();
                cursor.skipTo(c -> c.at(")") || c.startsLine());
            }
            cursor.expect(")");
        } else {
            operator();
            parameters();
            grammar.expressions().side();
        }
        cursor.close(mark, SyntaxKind.RESTRICTION);
        cursor.leave();
    }

    private void operator() {
        if (cursor.accept("~")) {
            if (!cursor.accept("=")) {
                operator();
            }
        } else {
            cursor.accept("not");
            cursor.take();
        }
    }

    /** {@code [1m, 2m]} of {@code after[1m, 2m]}; a list that is compared with is not followed by an operand. */
    private void parameters() {
        if (!cursor.at("[")) {
            return;
        }
        int end = groupEnd(0);
        boolean operand = cursor.atWord(end) || cursor.kind(end) == SyntaxKind.TEXT
                || cursor.kind(end) == SyntaxKind.NUMBER || OPERAND_SIGNS.contains(cursor.meaning(end));
        if (!operand || Operators.isWord(cursor.meaning(end))) {
            return;
        }
        int mark = cursor.open();
        cursor.take();
        if (!cursor.at("]")) {
            grammar.expressions().list("]");
        }
        cursor.expect("]");
        cursor.close(mark, SyntaxKind.ARGUMENTS);
    }

    private int groupEnd(int distance) {
        int depth = 0;
        int end = distance;
        do {
            depth += cursor.nesting(end);
            end++;
        } while (depth > 0 && end < Cursor.FARTHEST && cursor.exists(end));
        return end;
    }

    /** Whether brackets before a place hold restrictions rather than arguments: {@code age ( > 3 && < 5 )}. */
    static boolean opensComparison(Cursor cursor, int distance) {
        int start = distance;
        while (cursor.at(start, "(")) {
            start++;
        }
        return COMPARISONS.contains(cursor.meaning(start)) && !cursor.at(start, "<");
    }

    private boolean opensRestriction(int distance) {
        int start = annotationEnd(distance);
        while (cursor.at(start, "(")) {
            start++;
        }
        return atOperator(start);
    }

    private int annotationEnd(int distance) {
        if (!cursor.at(distance, "@") || !cursor.atWord(distance + 1)) {
            return distance;
        }
        int end = distance + 2;
        while (cursor.at(end, ".") && cursor.atWord(end + 1)) {
            end += 2;
        }
        return cursor.at(end, "(") ? groupEnd(end) : end;
    }

    private boolean atOperator(int distance) {
        int start = cursor.at(distance, "~") ? distance + 1 : distance;
        String meaning = cursor.meaning(start);
        boolean negated = meaning.equals("not") && Operators.isWord(cursor.meaning(start + 1));
        boolean tilde = start > distance && meaning.equals("=");
        return tilde || negated || COMPARISONS.contains(meaning) && !assigns(start)
                || cursor.atWord(start) && Operators.isWord(meaning);
    }

    private boolean assigns(int distance) {
        return cursor.at(distance, "<") && cursor.at(distance + 1, "<") && cursor.touches(distance)
                || cursor.at(distance, ">") && (cursor.at(distance + 1, ">") || cursor.at(distance + 1, ">="))
                        && cursor.touches(distance);
    }
}
