package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads a statement. */
final class StatementReader {

    private final Cursor cursor;
    private final Grammar grammar;

    StatementReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    void read(Statement.Kind kind) {
        if (kind == Statement.Kind.BLANK) {
            return;
        }
        int mark = cursor.open();
        SyntaxKind node = switch (kind) {
            case PACKAGE -> named(SyntaxKind.PACKAGE);
            case UNIT -> named(SyntaxKind.UNIT);
            case IMPORT -> imported();
            case GLOBAL -> global();
            case ATTRIBUTE -> attribute();
            case DECLARE -> new DeclarationReader(cursor, grammar).declaration();
            case FUNCTION -> new FunctionReader(cursor, grammar).function();
            case QUERY -> new RuleReader(cursor, grammar).query();
            case RULE -> new RuleReader(cursor, grammar).rule();
            default -> stray();
        };
        cursor.accept(";");
        rest();
        cursor.close(mark, node);
    }

    private SyntaxKind named(SyntaxKind kind) {
        cursor.take();
        grammar.names().name(SyntaxProblem.MISSING_NAME);
        return kind;
    }

    private SyntaxKind imported() {
        cursor.take();
        boolean accumulate = cursor.at("acc") || cursor.at("accumulate");
        if (accumulate || cursor.at("function") || cursor.at("static")) {
            cursor.take();
        }
        grammar.names().name(SyntaxProblem.MISSING_NAME);
        if (accumulate) {
            cursor.expectName();
        } else if (cursor.at(".") && cursor.at(1, "*")) {
            cursor.take();
            cursor.take();
        }
        return SyntaxKind.IMPORT;
    }

    private SyntaxKind global() {
        cursor.take();
        if (grammar.names().type()) {
            cursor.expectName();
        }
        return SyntaxKind.GLOBAL;
    }

    private SyntaxKind attribute() {
        new RuleReader(cursor, grammar).attributeBody();
        return SyntaxKind.ATTRIBUTE;
    }

    private SyntaxKind stray() {
        cursor.wrong(SyntaxProblem.STRAY);
        while (!cursor.atEnd()) {
            cursor.take();
        }
        return SyntaxKind.STRAY;
    }

    /** What is left of the statement has no place in it. */
    private void rest() {
        if (!cursor.atEnd()) {
            cursor.unexpected();
            cursor.skipTo(Cursor::atEnd);
        }
    }
}
