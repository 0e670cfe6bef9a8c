package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads annotations. Whatever stands between their brackets is allowed; what can be read as values is. */
final class AnnotationReader {

    private final Cursor cursor;
    private final Grammar grammar;

    AnnotationReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    void all() {
        while (cursor.at("@")) {
            annotation();
        }
    }

    private void annotation() {
        int mark = cursor.open();
        cursor.take();
        grammar.names().name(SyntaxProblem.MISSING_NAME);
        if (cursor.at("(")) {
            Cursor.Mark before = cursor.mark();
            arguments();
            if (cursor.hasErrorsSince(before)) {
                cursor.reset(before);
                text();
            }
        }
        cursor.close(mark, SyntaxKind.ANNOTATION);
    }

    /** An annotation inside of an expression, where only values may stand between its brackets. */
    void strict() {
        int mark = cursor.open();
        cursor.take();
        grammar.names().name(SyntaxProblem.MISSING_NAME);
        if (cursor.at("(")) {
            arguments();
        } else {
            cursor.expect("(");
        }
        cursor.close(mark, SyntaxKind.ANNOTATION);
    }

    private void arguments() {
        cursor.take();
        if (!cursor.at(")")) {
            argument();
            while (cursor.accept(",")) {
                argument();
            }
        }
        cursor.expect(")");
    }

    private void argument() {
        int mark = cursor.open();
        boolean pair = cursor.atWord() && cursor.at(1, "=");
        if (pair) {
            cursor.take();
            cursor.take();
        }
        value();
        if (pair) {
            cursor.close(mark, SyntaxKind.ANNOTATION_PAIR);
        }
    }

    private void value() {
        if (!cursor.enter()) {
            cursor.takeGroup();
            return;
        }
        if (cursor.at("@")) {
            strict();
        } else if (cursor.at("{")) {
            list();
        } else {
            grammar.expressions().expression();
        }
        cursor.leave();
    }

    private void list() {
        int mark = cursor.open();
        cursor.take();
        if (!cursor.at("}")) {
            value();
            while (cursor.accept(",")) {
                value();
            }
        }
        cursor.expect("}");
        cursor.close(mark, SyntaxKind.ARRAY);
    }

    /** Where the bracket is not closed at all, it is missed at the end of the line. */
    private void text() {
        boolean closed = isClosed();
        cursor.take();
        int mark = cursor.open();
        int depth = 0;
        while (!cursor.atEnd() && !(depth == 0 && cursor.at(")")) && (closed || !cursor.startsLine())) {
            depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
            cursor.take();
        }
        cursor.close(mark, SyntaxKind.ANNOTATION_TEXT);
        cursor.expect(")");
    }

    private boolean isClosed() {
        int depth = 0;
        for (int i = 0; cursor.exists(i); i++) {
            depth += cursor.at(i, "(") ? 1 : cursor.at(i, ")") ? -1 : 0;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }
}
