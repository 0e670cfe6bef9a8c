package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxKind;

/** Reads {@code new Type( … )} and {@code new Type[ … ]}. */
final class CreationReader {

    private final Cursor cursor;
    private final Grammar grammar;

    CreationReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    void creation() {
        int mark = cursor.open();
        cursor.take();
        grammar.names().arguments();
        name();
        if (cursor.at("(")) {
            grammar.operands().arguments();
        } else if (cursor.at("[")) {
            array();
        } else {
            cursor.expect("(");
        }
        cursor.close(mark, SyntaxKind.CREATION);
    }

    private void name() {
        int mark = cursor.open();
        cursor.expectName();
        grammar.names().arguments();
        while (cursor.at(".") && cursor.atWord(1)) {
            cursor.take();
            cursor.take();
            grammar.names().arguments();
        }
        cursor.close(mark, SyntaxKind.TYPE_NAME);
    }

    private void array() {
        boolean sized = !cursor.at(1, "]");
        while (cursor.at("[")) {
            cursor.take();
            if (!cursor.at("]")) {
                grammar.expressions().expression();
            }
            cursor.expect("]");
        }
        if (!sized) {
            initializer();
        }
    }

    private void initializer() {
        if (!cursor.at("{") || !cursor.enter()) {
            cursor.expect("{");
            return;
        }
        int mark = cursor.open();
        cursor.take();
        while (!cursor.at("}") && !cursor.atEnd()) {
            element();
            if (!cursor.accept(",")) {
                break;
            }
        }
        cursor.expect("}");
        cursor.close(mark, SyntaxKind.ARRAY);
        cursor.leave();
    }

    private void element() {
        if (cursor.at("{")) {
            initializer();
        } else {
            grammar.expressions().expression();
        }
    }
}
