package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads functions, and parameters of functions and queries. */
final class FunctionReader {

    private final Cursor cursor;
    private final Grammar grammar;

    FunctionReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    SyntaxKind function() {
        cursor.take();
        if (!(cursor.atWord() && cursor.at(1, "("))) {
            grammar.names().type();
        }
        if (cursor.expectName()) {
            parameters(true);
        }
        body();
        return SyntaxKind.FUNCTION;
    }

    private void body() {
        if (!cursor.at("{")) {
            cursor.expect("{");
            return;
        }
        int mark = cursor.open();
        boolean closed = false;
        CodeBrackets brackets = new CodeBrackets(cursor);
        int depth = 0;
        while (!cursor.atEnd() && !closed) {
            depth += cursor.at("{") ? 1 : cursor.at("}") ? -1 : 0;
            closed = depth == 0;
            brackets.see();
            cursor.take();
        }
        cursor.close(mark, SyntaxKind.CODE);
        if (closed) {
            brackets.end();
        } else {
            cursor.missing(SyntaxProblem.MISSING_BRACE, "}");
        }
    }

    /** {@code ( Type a, Type b )}; a query's parameters may have no type, none of them. */
    void parameters(boolean alwaysTyped) {
        if (!cursor.at("(")) {
            cursor.expect("(");
            return;
        }
        int mark = cursor.open();
        cursor.take();
        boolean typed = alwaysTyped || !cursor.at(1, ",") && !cursor.at(1, ")");
        if (!cursor.at(")")) {
            parameter(typed);
            while (cursor.accept(",")) {
                parameter(typed);
            }
        }
        if (!cursor.at(")") && !cursor.atEnd() && !cursor.startsLine()) {
            cursor.unexpected();
            cursor.skipTo(c -> c.at(")") || c.at("{") || c.startsLine());
        }
        cursor.expect(")");
        cursor.close(mark, SyntaxKind.PARAMETERS);
    }

    private void parameter(boolean typed) {
        int mark = cursor.open();
        if (!typed || grammar.names().type()) {
            cursor.expectName();
        }
        while (cursor.at("[") && cursor.at(1, "]")) {
            cursor.take();
            cursor.take();
        }
        cursor.close(mark, SyntaxKind.PARAMETER);
    }
}
