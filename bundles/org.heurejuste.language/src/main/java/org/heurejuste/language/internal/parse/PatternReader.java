package org.heurejuste.language.internal.parse;

import java.util.Set;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads patterns and their constraints. */
final class PatternReader {

    private static final Set<String> MISTAKEN = Set.of("=", "=>", "=<");

    private final Cursor cursor;
    private final Grammar grammar;

    PatternReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    /** A pattern with its label, if it has one, or alternatives in brackets. */
    void pattern(boolean orAllowed) {
        int mark = cursor.open();
        if (cursor.atWord() && (cursor.at(1, ":") || cursor.at(1, ":="))) {
            cursor.take();
            cursor.take();
        }
        if (cursor.at("(")) {
            alternatives(orAllowed);
            cursor.close(mark, SyntaxKind.ALTERNATIVES);
        } else {
            body();
            cursor.close(mark, SyntaxKind.PATTERN);
        }
    }

    private void alternatives(boolean orAllowed) {
        cursor.take();
        alternative();
        while (orAllowed && cursor.at("or")) {
            cursor.take();
            alternative();
        }
        cursor.expect(")");
    }

    private void alternative() {
        int mark = cursor.open();
        body();
        cursor.close(mark, SyntaxKind.PATTERN);
    }

    private void body() {
        if (grammar.operands().isPath(0)) {
            if (cursor.at("?/")) {
                cursor.unexpected();
            }
            grammar.operands().path();
            over();
            return;
        }
        cursor.accept("?");
        if (!grammar.names().name(SyntaxProblem.MISSING_TYPE)) {
            return;
        }
        if (!cursor.at("(")) {
            noBracket();
            return;
        }
        constraints();
        grammar.annotations().all();
        over();
        grammar.sources().from();
    }

    /** Words that make no pattern, such as a sentence in a file without sentences: the rest of the line is passed over. */
    private void noBracket() {
        cursor.missing(SyntaxProblem.MISSING, "(");
        cursor.skipTo(c -> c.startsLine() || c.nesting(0) < 0);
    }

    private void constraints() {
        int mark = cursor.open();
        cursor.take();
        if (!cursor.at(")") && hasPositions()) {
            list();
            cursor.expect(";");
        }
        if (!cursor.at(")")) {
            list();
        }
        cursor.expect(")");
        cursor.close(mark, SyntaxKind.CONSTRAINTS);
    }

    private boolean hasPositions() {
        int depth = 0;
        for (int i = 0; i < Cursor.FARTHEST && cursor.exists(i) && depth >= 0; i++) {
            if (depth == 0 && cursor.at(i, ";")) {
                return true;
            }
            depth += cursor.nesting(i);
        }
        return false;
    }

    /** Constraints with commas between them. */
    void list() {
        constraint();
        while (!cursor.atEnd() && !cursor.at(")") && !cursor.at(";")) {
            if (!cursor.accept(",")) {
                int before = cursor.position();
                if (endsHere()) {
                    return;
                }
                recover();
                if (cursor.position() == before) {
                    cursor.takeError();
                }
            } else {
                constraint();
            }
        }
    }

    private void constraint() {
        int mark = cursor.open();
        int prefix = nestedPrefix();
        if (prefix > 0 && cursor.enter()) {
            for (int i = 0; i < prefix; i++) {
                cursor.take();
            }
            list();
            cursor.expect(")");
            cursor.close(mark, SyntaxKind.NESTED_CONSTRAINTS);
            cursor.leave();
        } else {
            grammar.expressions().choice();
            cursor.close(mark, SyntaxKind.CONSTRAINT);
        }
    }

    /** The number of tokens up to the bracket of {@code a.b.(}, or 0. */
    private int nestedPrefix() {
        int end = 0;
        while (cursor.atWord(end)) {
            boolean dot = cursor.at(end + 1, ".") || cursor.at(end + 1, "!.");
            if (dot && cursor.at(end + 2, "(")) {
                return end + 3;
            } else if (!dot && !cursor.at(end + 1, "#")) {
                return 0;
            }
            end += 2;
        }
        return 0;
    }

    /** What looks like the next condition on a new line: here only a bracket is missing. */
    private boolean endsHere() {
        boolean label = cursor.atWord() && (cursor.at(1, ":") || cursor.at(1, ":=")) && cursor.atWord(2)
                && cursor.at(3, "(");
        boolean pattern = cursor.atWord() && Character.isUpperCase(cursor.text().charAt(0)) && cursor.at(1, "(");
        boolean element = Set.of("not", "exists", "forall", "eval", "accumulate", "then", "when").contains(
                cursor.meaning(0));
        return cursor.startsLine() && (label || pattern || element);
    }

    private void recover() {
        String meaning = cursor.meaning(0);
        boolean turned = cursor.at("=") && (cursor.at(1, ">") || cursor.at(1, "<")) && cursor.touches(0);
        if (MISTAKEN.contains(meaning)) {
            int place = cursor.words().start(cursor.position());
            int end = cursor.words().end(cursor.position() + (turned ? 1 : 0));
            String meant = turned ? cursor.meaning(1) + "=" : "==";
            cursor.error(SyntaxProblem.COMPARISON, place, end - place, turned ? "=" + cursor.meaning(1) : "=", meant);
        } else if (meaning.equals("and") || meaning.equals("or")) {
            cursor.wrong(SyntaxProblem.CONNECTIVE, meaning, meaning.equals("and") ? "&&" : "||");
        } else if (cursor.atWord() && !cursor.startsLine() && cursor.exists(1) && !cursor.at(1, ")")
                && !cursor.at(1, ",") && !cursor.at(1, "(")) {
            cursor.wrong(SyntaxProblem.OPERATOR);
        } else if (cursor.startsLine()) {
            cursor.missing(SyntaxProblem.MISSING, ",");
        } else {
            cursor.unexpected();
        }
        again();
    }

    /** Goes on behind the word that was wrong, so that what follows is understood all the same. */
    private void again() {
        int mark = cursor.open();
        if (cursor.startsLine()) {
            constraint();
            return;
        }
        cursor.take();
        if (cursor.at(">") || cursor.at("<") || cursor.at("=")) {
            cursor.take();
        }
        cursor.close(mark, SyntaxKind.ERROR);
        if (!cursor.atEnd() && !cursor.at(",") && !cursor.at(")") && !cursor.at(";") && !endsHere()) {
            constraint();
        }
    }

    private void over() {
        if (!cursor.at("over")) {
            return;
        }
        int mark = cursor.open();
        cursor.take();
        cursor.expectName();
        cursor.expect(":");
        cursor.expectName();
        grammar.sources().parameters();
        cursor.close(mark, SyntaxKind.OVER);
    }
}
