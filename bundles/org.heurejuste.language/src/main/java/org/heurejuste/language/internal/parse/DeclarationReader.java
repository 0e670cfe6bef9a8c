package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads {@code declare … end}. */
final class DeclarationReader {

    private final Cursor cursor;
    private final Grammar grammar;

    DeclarationReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    SyntaxKind declaration() {
        cursor.take();
        int last = cursor.words().size() - 1;
        int end = cursor.words().is(last, ";") ? last - 1 : last;
        boolean ended = end >= cursor.position() && cursor.words().is(end, "end");
        SyntaxKind[] kind = {SyntaxKind.TYPE};
        cursor.within(ended ? end : cursor.words().size(), () -> kind[0] = body());
        if (!cursor.accept("end")) {
            cursor.missing(SyntaxProblem.MISSING_END, "end");
        }
        return kind[0];
    }

    private SyntaxKind body() {
        if (cursor.at("entry") && cursor.at(1, "-")) {
            return entryPoint();
        } else if (cursor.at("window") && cursor.atWord(1)) {
            return window();
        } else if (cursor.accept("enum")) {
            return enumeration();
        }
        if (cursor.at("trait") || cursor.at("type")) {
            cursor.take();
        }
        return type();
    }

    private SyntaxKind entryPoint() {
        cursor.take();
        cursor.take();
        cursor.expect("point");
        grammar.names().title();
        grammar.annotations().all();
        return SyntaxKind.ENTRY_POINT_DECLARATION;
    }

    private SyntaxKind window() {
        cursor.take();
        cursor.expectName();
        grammar.annotations().all();
        if (cursor.atEnd()) {
            cursor.missing(SyntaxProblem.MISSING_CONDITION);
        } else {
            grammar.patterns().pattern(false);
        }
        return SyntaxKind.WINDOW_DECLARATION;
    }

    private SyntaxKind type() {
        grammar.names().name(SyntaxProblem.MISSING_NAME);
        if (cursor.at("extends")) {
            int mark = cursor.open();
            do {
                cursor.take();
                grammar.names().name(SyntaxProblem.MISSING_TYPE);
            } while (cursor.at(","));
            cursor.close(mark, SyntaxKind.EXTENDS);
        }
        grammar.annotations().all();
        fields();
        return SyntaxKind.TYPE;
    }

    private SyntaxKind enumeration() {
        grammar.names().name(SyntaxProblem.MISSING_NAME);
        grammar.annotations().all();
        if (cursor.atWord() && !cursor.at(1, ":")) {
            values();
        } else {
            cursor.missing(SyntaxProblem.MISSING_NAME);
        }
        fields();
        return SyntaxKind.ENUM;
    }

    private void values() {
        while (cursor.atWord() && !cursor.at(1, ":")) {
            value();
            if (!cursor.accept(",")) {
                break;
            } else if (!cursor.atWord()) {
                cursor.missing(SyntaxProblem.MISSING_NAME);
            }
        }
        if (!cursor.accept(";")) {
            cursor.missing(SyntaxProblem.MISSING, cursor.atWord() && !cursor.at(1, ":") ? "," : ";");
            if (cursor.atWord() && !cursor.at(1, ":")) {
                values();
            }
        }
    }

    private void value() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.at("(")) {
            int arguments = cursor.open();
            cursor.take();
            do {
                grammar.expressions().conditional();
            } while (cursor.accept(","));
            cursor.expect(")");
            cursor.close(arguments, SyntaxKind.ARGUMENTS);
        }
        cursor.close(mark, SyntaxKind.ENUM_VALUE);
    }

    private void fields() {
        while (!cursor.atEnd()) {
            if (cursor.atWord()) {
                field();
            } else {
                cursor.unexpected();
                cursor.takeError();
                cursor.skipTo(c -> c.startsLine() && c.atWord());
            }
        }
    }

    private void field() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect(":")) {
            typeAndValue();
        } else {
            cursor.skipTo(c -> c.startsLine());
        }
        cursor.close(mark, SyntaxKind.FIELD);
    }

    private void typeAndValue() {
        if (cursor.startsLine() && cursor.at(1, ":") || !grammar.names().type()) {
            cursor.missing(SyntaxProblem.MISSING_TYPE);
            cursor.skipTo(c -> c.startsLine());
            return;
        }
        if (cursor.accept("=")) {
            grammar.expressions().conditional();
        }
        grammar.annotations().all();
        cursor.accept(";");
        if (!cursor.atEnd() && !cursor.atWord()) {
            cursor.unexpected();
            cursor.skipTo(c -> c.startsLine() && c.atWord());
        }
    }
}
