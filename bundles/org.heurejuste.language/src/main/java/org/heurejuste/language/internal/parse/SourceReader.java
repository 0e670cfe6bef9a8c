package org.heurejuste.language.internal.parse;

import java.util.Set;
import java.util.function.Predicate;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads where facts come from other than the working memory: {@code from}, {@code accumulate}, {@code collect}. */
final class SourceReader {

    private static final Set<String> STEPS = Set.of("action", "reverse", "result");

    private final Cursor cursor;
    private final Grammar grammar;

    SourceReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
    }

    void from() {
        if (!cursor.at("from")) {
            return;
        }
        int mark = cursor.open();
        cursor.take();
        if (cursor.at("accumulate") || cursor.at("acc")) {
            fromAccumulate();
        } else if (cursor.at("collect")) {
            collect();
        } else if (cursor.at("entry") && cursor.at(1, "-") && cursor.at(2, "point")) {
            entryPoint();
        } else if (cursor.at("window")) {
            window();
        } else {
            value();
        }
        cursor.accept(";");
        cursor.close(mark, SyntaxKind.FROM);
    }

    /** What stands in brackets alone, the engine takes for a cast of the {@code then} that follows. */
    private void value() {
        int end = cursor.at("(") ? grammar.names().typeEnd(1) : 0;
        if (end > 0 && cursor.at(end, ")") && !cursor.exists(end + 1)) {
            cursor.unexpected();
        }
        grammar.expressions().choice();
    }

    private void entryPoint() {
        int mark = cursor.open();
        cursor.take();
        cursor.take();
        cursor.take();
        grammar.names().title();
        cursor.close(mark, SyntaxKind.ENTRY_POINT);
    }

    private void window() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.startsLine()) {
            cursor.missing(SyntaxProblem.MISSING_NAME);
        } else {
            cursor.expectName();
        }
        cursor.close(mark, SyntaxKind.WINDOW);
    }

    private void collect() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect("(")) {
            grammar.patterns().pattern(false);
            cursor.expect(")");
        }
        cursor.close(mark, SyntaxKind.COLLECT);
    }

    /** {@code accumulate( conditions; functions; constraints )} as a condition of its own. */
    void accumulate() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect("(")) {
            source(true);
            functions();
            close();
        }
        cursor.close(mark, SyntaxKind.ACCUMULATE);
    }

    void groupBy() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect("(")) {
            source(true);
            if (cursor.atWord() && cursor.at(1, ":")) {
                cursor.take();
                cursor.take();
            }
            grammar.expressions().conditional();
            cursor.expect(";");
            functions();
            close();
        }
        cursor.close(mark, SyntaxKind.GROUP_BY);
    }

    private void source(boolean orAllowed) {
        grammar.conditions().and(orAllowed);
        boolean ended = cursor.position() > 0 && cursor.words().is(cursor.position() - 1, ";");
        if (!cursor.accept(",") && !ended) {
            cursor.expect(";");
        }
    }

    private void functions() {
        function(true);
        while (cursor.accept(",")) {
            function(true);
        }
        if (cursor.accept(";") && !cursor.at(")")) {
            grammar.patterns().list();
        }
    }

    private void close() {
        if (!cursor.at(")") && !cursor.atEnd() && !cursor.startsLine()) {
            cursor.unexpected();
            cursor.skipTo(c -> c.at(")") || c.startsLine());
        }
        cursor.expect(")");
    }

    private void function(boolean labelled) {
        int mark = cursor.open();
        if (labelled && cursor.atWord() && (cursor.at(1, ":") || cursor.at(1, ":="))) {
            cursor.take();
            cursor.take();
        }
        if (cursor.expectName()) {
            parameters();
        }
        cursor.close(mark, SyntaxKind.ACCUMULATE_FUNCTION);
    }

    /** Values in brackets. */
    void parameters() {
        if (!cursor.at("(")) {
            cursor.expect("(");
            return;
        }
        int mark = cursor.open();
        cursor.take();
        if (!cursor.at(")")) {
            grammar.expressions().conditional();
            while (cursor.accept(",")) {
                grammar.expressions().conditional();
            }
        }
        close();
        cursor.close(mark, SyntaxKind.ARGUMENTS);
    }

    private void fromAccumulate() {
        int mark = cursor.open();
        cursor.take();
        if (cursor.expect("(")) {
            source(false);
            if (cursor.at("init") && cursor.at(1, "(")) {
                steps();
            } else {
                function(false);
            }
            close();
        }
        cursor.close(mark, SyntaxKind.ACCUMULATE);
    }

    /** A bracket that is not closed is looked for where the next step begins, but only where something is wrong. */
    private void steps() {
        Cursor.Mark before = cursor.mark();
        steps(c -> false);
        if (cursor.hasErrorsSince(before)) {
            cursor.reset(before);
            steps(c -> c.startsLine() && STEPS.contains(c.meaning(0)) && c.at(1, "("));
        }
    }

    private void steps(Predicate<Cursor> next) {
        step("init", next);
        cursor.accept(",");
        step("action", next);
        cursor.accept(",");
        if (cursor.at("reverse")) {
            step("reverse", next);
            cursor.accept(",");
        }
        step("result", next);
    }

    private void step(String name, Predicate<Cursor> next) {
        int mark = cursor.open();
        if (!cursor.at(name)) {
            cursor.missing(SyntaxProblem.MISSING, name);
            return;
        }
        cursor.take();
        if (cursor.expect("(")) {
            code(next);
            cursor.expect(")");
        }
        cursor.close(mark, SyntaxKind.ACCUMULATE_STEP);
    }

    private void code(Predicate<Cursor> next) {
        int mark = cursor.open();
        int depth = 0;
        while (!cursor.atEnd() && !(depth == 0 && cursor.at(")")) && !next.test(cursor)) {
            depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
            cursor.take();
        }
        cursor.close(mark, SyntaxKind.CODE);
    }
}
