package org.heurejuste.language.internal.parse;

import java.util.Set;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads conditions: patterns and how they are put together. */
final class ConditionReader {

    private static final Set<String> OPENING = Set.of("not", "exists", "forall", "eval", "accumulate", "acc", "groupby",
            "if");

    private final Cursor cursor;
    private final Grammar grammar;

    ConditionReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** All conditions up to the end of what is to be read. */
    void all() {
        while (!cursor.atEnd()) {
            int before = cursor.position();
            or(true);
            if (cursor.position() == before || !startsCondition() && !cursor.atEnd()) {
                recover();
            }
        }
    }

    private void recover() {
        cursor.unexpected();
        int mark = cursor.open();
        cursor.takeGroup();
        while (!cursor.atEnd() && !(cursor.startsLine() && startsCondition())) {
            cursor.takeGroup();
        }
        cursor.close(mark, SyntaxKind.ERROR);
    }

    /** Whether a condition can begin here. */
    private boolean startsCondition() {
        return cursor.atWord() || cursor.kind() == SyntaxKind.SENTENCE_TEXT || cursor.at("(") || cursor.at("?")
                || cursor.at("/") || cursor.at("?/");
    }

    private void or(boolean allowed) {
        if (!cursor.enter()) {
            cursor.takeError();
            return;
        }
        int mark = cursor.open();
        if (allowed && cursor.at("(") && cursor.at(1, "or")) {
            prefix(() -> and(allowed));
            cursor.close(mark, SyntaxKind.OR);
        } else {
            and(allowed);
            boolean several = false;
            while (allowed && (cursor.at("or") || cursor.at("||"))) {
                cursor.take();
                grammar.annotations().all();
                and(allowed);
                several = true;
            }
            if (several) {
                cursor.close(mark, SyntaxKind.OR);
            }
        }
        cursor.leave();
    }

    /** {@code ( and A() B() )}. */
    private void prefix(Runnable part) {
        cursor.take();
        cursor.take();
        grammar.annotations().all();
        while (!cursor.atEnd() && !cursor.at(")")) {
            int before = cursor.position();
            part.run();
            if (cursor.position() == before) {
                cursor.unexpected();
                cursor.skipTo(c -> c.at(")") || c.startsLine() && startsCondition());
                if (cursor.position() == before) {
                    cursor.takeGroup();
                }
            }
        }
        cursor.expect(")");
    }

    void and(boolean orAllowed) {
        if (!cursor.enter()) {
            cursor.takeError();
            return;
        }
        int mark = cursor.open();
        if (cursor.at("(") && cursor.at(1, "and")) {
            prefix(() -> unary(orAllowed));
            cursor.close(mark, SyntaxKind.AND);
        } else {
            unary(orAllowed);
            boolean several = false;
            while (cursor.at("and") || cursor.at("&&")) {
                cursor.take();
                grammar.annotations().all();
                unary(orAllowed);
                several = true;
            }
            if (several) {
                cursor.close(mark, SyntaxKind.AND);
            }
        }
        cursor.leave();
    }

    private void unary(boolean orAllowed) {
        if (cursor.kind() == SyntaxKind.SENTENCE_TEXT) {
            int mark = cursor.open();
            cursor.take();
            cursor.close(mark, SyntaxKind.SENTENCE);
        } else if (cursor.atWord() && OPENING.contains(cursor.meaning(0)) && !isLabel()) {
            element(orAllowed);
        } else if (cursor.at("(")) {
            group(orAllowed);
            named();
        } else if (cursor.atWord() || cursor.at("?") || cursor.at("/") || cursor.at("?/")) {
            grammar.patterns().pattern(orAllowed);
            invocations();
        } else {
            cursor.missing(SyntaxProblem.MISSING_CONDITION);
            return;
        }
        cursor.accept(";");
    }

    private boolean isLabel() {
        return cursor.at(1, ":") || cursor.at(1, ":=");
    }

    private void element(boolean orAllowed) {
        switch (cursor.meaning(0)) {
            case "not" -> quantified(SyntaxKind.NOT, orAllowed);
            case "exists" -> quantified(SyntaxKind.EXISTS, orAllowed);
            case "forall" -> forall();
            case "eval" -> eval();
            case "if" -> branch();
            case "groupby" -> grammar.sources().groupBy();
            default -> grammar.sources().accumulate();
        }
    }

    /** {@code not} or {@code exists} with a pattern or with conditions in brackets. */
    private void quantified(SyntaxKind kind, boolean orAllowed) {
        int mark = cursor.open();
        cursor.take();
        if (cursor.at("(") && (cursor.at(1, "and") || cursor.at(1, "or"))) {
            or(orAllowed);
        } else if (cursor.at("(")) {
            group(orAllowed);
        } else if (cursor.atWord() || cursor.at("?") || cursor.at("/")) {
            grammar.patterns().pattern(true);
        } else {
            cursor.missing(SyntaxProblem.MISSING_CONDITION);
        }
        cursor.close(mark, kind);
        named();
    }

    private void group(boolean orAllowed) {
        int mark = cursor.open();
        cursor.take();
        or(orAllowed);
        if (!cursor.at(")") && !cursor.atEnd() && !(cursor.startsLine() && startsCondition())) {
            cursor.unexpected();
            cursor.skipTo(c -> c.at(")") || c.startsLine() && startsCondition());
        }
        cursor.expect(")");
        cursor.close(mark, SyntaxKind.GROUP);
    }

    private void forall() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect("(")) {
            do {
                int before = cursor.position();
                grammar.patterns().pattern(false);
                cursor.accept(",");
                if (cursor.position() == before) {
                    cursor.skipTo(c -> c.at(")") || c.startsLine());
                    break;
                }
            } while (cursor.atWord() || cursor.at("?") || cursor.at("/"));
            cursor.expect(")");
        }
        cursor.close(mark, SyntaxKind.FORALL);
    }

    private void eval() {
        int mark = cursor.open();
        cursor.take();
        inBrackets();
        cursor.close(mark, SyntaxKind.EVAL);
        invocations();
    }

    private void inBrackets() {
        if (cursor.expect("(")) {
            grammar.expressions().conditional();
            if (!cursor.at(")") && !cursor.atEnd() && !cursor.startsLine()) {
                cursor.unexpected();
                cursor.skipTo(c -> c.at(")") || c.startsLine());
            }
            cursor.expect(")");
        }
    }

    /** {@code if( … ) do[a]} and {@code do[b]} behind a condition. */
    private void invocations() {
        while (true) {
            if (cursor.at("if")) {
                branch();
            } else if (cursor.at("do") && cursor.at(1, "[")) {
                consequence();
            } else {
                return;
            }
        }
    }

    private void named() {
        if (cursor.at("do") && cursor.at(1, "[")) {
            consequence();
        }
    }

    private void branch() {
        int mark = cursor.open();
        boolean more = true;
        while (more) {
            cursor.take();
            inBrackets();
            consequenceOrMissing();
            more = cursor.at("else") && cursor.at(1, "if");
            if (cursor.accept("else") && !more) {
                consequenceOrMissing();
            }
        }
        cursor.close(mark, SyntaxKind.BRANCH);
    }

    private void consequenceOrMissing() {
        if (cursor.at("do") || cursor.at("break")) {
            consequence();
        } else {
            cursor.missing(SyntaxProblem.MISSING, "do[…]");
        }
    }

    private void consequence() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect("[")) {
            cursor.expectName();
            cursor.expect("]");
        }
        cursor.close(mark, SyntaxKind.NAMED_CONSEQUENCE);
    }
}
