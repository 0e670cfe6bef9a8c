package org.heurejuste.language.internal.parse;

import java.util.Set;
import org.heurejuste.language.internal.parse.Attributes.Attribute;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads rules and queries: their heads and consequences. */
final class RuleReader {

    private final Cursor cursor;
    private final Grammar grammar;
    private final Words words;

    RuleReader(Cursor cursor, Grammar grammar) {
        this.cursor = cursor;
        this.grammar = grammar;
        this.words = cursor.words();
    }

    SyntaxKind query() {
        cursor.take();
        int end = finalEnd();
        cursor.within(end < 0 ? words.size() : end, () -> {
            grammar.names().title();
            if (cursor.at("(")) {
                new FunctionReader(cursor, grammar).parameters(false);
            }
            grammar.annotations().all();
            conditions();
        });
        closeWithEnd();
        return SyntaxKind.QUERY;
    }

    SyntaxKind rule() {
        cursor.take();
        int end = finalEnd();
        int then = Statements.conditionsEnd(words, cursor.position());
        cursor.within(end < 0 ? words.size() : end, () -> {
            cursor.within(then, this::headAndConditions);
            if (cursor.at("then")) {
                consequences();
            } else {
                cursor.missing(SyntaxProblem.MISSING_THEN, "then");
            }
        });
        closeWithEnd();
        return SyntaxKind.RULE;
    }

    /** The {@code end} that closes the statement, or -1. */
    private int finalEnd() {
        int last = words.size() - 1;
        int end = words.is(last, ";") ? last - 1 : last;
        return end > 0 && words.is(end, "end") ? end : -1;
    }

    private void closeWithEnd() {
        if (!cursor.accept("end")) {
            cursor.missing(SyntaxProblem.MISSING_END, "end");
        }
    }

    private void headAndConditions() {
        name();
        if (cursor.accept("extends")) {
            cursor.within(conditionsStart(), grammar.names()::title);
        }
        grammar.annotations().all();
        attributes();
        if (!cursor.atEnd() && !cursor.at("when")) {
            strangers();
        }
        if (cursor.at("when")) {
            int mark = cursor.open();
            cursor.take();
            cursor.accept(":");
            grammar.conditions().all();
            cursor.close(mark, SyntaxKind.CONDITIONS);
        }
    }

    /** A lone {@code when} on a line is no name and no value. */
    private int conditionsStart() {
        int ahead = 0;
        while (cursor.exists(ahead) && ahead < Cursor.FARTHEST) {
            if (cursor.at(ahead, "when") && cursor.startsLine(ahead) && cursor.startsLine(ahead + 1)
                    && !cursor.at(ahead + 1, "when")) {
                return cursor.position() + ahead;
            }
            ahead++;
        }
        return words.size();
    }

    private void name() {
        if (cursor.at("when") || cursor.at("then") || cursor.at("end")) {
            cursor.missing(SyntaxProblem.MISSING_NAME);
        } else {
            grammar.names().title();
        }
    }

    private void conditions() {
        int mark = cursor.open();
        grammar.conditions().all();
        cursor.close(mark, SyntaxKind.CONDITIONS);
    }

    private void attributes() {
        if (cursor.accept("attributes")) {
            cursor.accept(":");
        }
        boolean more = isAttribute();
        while (more) {
            int mark = cursor.open();
            attributeBody();
            cursor.close(mark, SyntaxKind.ATTRIBUTE);
            boolean comma = cursor.accept(",");
            more = isAttribute();
            if (comma && !more) {
                cursor.missing(SyntaxProblem.MISSING_NAME);
            }
        }
    }

    private boolean isAttribute() {
        return !cursor.atEnd() && Attributes.at(words, cursor.position()).isPresent();
    }

    /** Words in the head of a rule that are no attributes; what follows on the next lines is read again. */
    private void strangers() {
        while (!cursor.atEnd() && !cursor.at("when")) {
            cursor.unexpected();
            int mark = cursor.open();
            cursor.take();
            while (!cursor.atEnd() && !cursor.at("when") && !cursor.startsLine()) {
                cursor.take();
            }
            cursor.close(mark, SyntaxKind.ERROR);
            grammar.annotations().all();
            attributes();
        }
    }

    /** An attribute's name and value. */
    void attributeBody() {
        Attribute attribute = Attributes.at(words, cursor.position()).orElseThrow();
        attribute.words().forEach(part -> cursor.take());
        switch (attribute.value()) {
            case EXPRESSION -> cursor.within(conditionsStart(), this::value);
            case FLAG -> flag();
            case TEXT -> text();
            case TEXTS -> texts();
            case TIME -> time();
        }
    }

    /** Brackets hold the whole of it: {@code ( x ) when} is no cast. */
    private void value() {
        int mark = cursor.open();
        if (cursor.accept("(")) {
            grammar.expressions().conditional();
            cursor.expect(")");
            cursor.close(mark, SyntaxKind.PARENTHESIS);
        } else {
            grammar.expressions().conditional();
        }
    }

    private void flag() {
        if (cursor.at("true") || cursor.at("false")) {
            cursor.take();
        }
    }

    private void text() {
        if (cursor.kind() == SyntaxKind.TEXT) {
            cursor.take();
        } else {
            cursor.missing(SyntaxProblem.MISSING_VALUE);
        }
    }

    private void texts() {
        text();
        while (cursor.accept(",")) {
            text();
        }
    }

    private void time() {
        if (!cursor.at("(")) {
            if (cursor.at("+") || cursor.at("-")) {
                cursor.take();
            }
            if (cursor.kind() == SyntaxKind.NUMBER) {
                cursor.take();
            } else {
                cursor.missing(SyntaxProblem.MISSING_VALUE);
            }
            return;
        }
        int depth = 0;
        do {
            depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
            cursor.take();
        } while (depth > 0 && !cursor.atEnd());
        if (depth > 0) {
            cursor.missing(SyntaxProblem.MISSING, ")");
        }
    }

    private void consequences() {
        while (cursor.at("then")) {
            int mark = cursor.open();
            cursor.take();
            if (cursor.at("[") && cursor.atWord(1) && cursor.at(2, "]")) {
                cursor.take();
                cursor.take();
                cursor.take();
            }
            code();
            cursor.close(mark, SyntaxKind.CONSEQUENCE);
        }
    }

    private void code() {
        int mark = cursor.open();
        CodeBrackets brackets = new CodeBrackets(cursor);
        while (!cursor.atEnd() && !opensConsequence()) {
            brackets.see();
            if (cursor.at("then") && !Set.of("(", ")", "]", ",", ";").contains(cursor.meaning(1))) {
                cursor.unexpected();
            }
            if (cursor.kind() == SyntaxKind.SENTENCE_TEXT) {
                int sentence = cursor.open();
                cursor.take();
                cursor.close(sentence, SyntaxKind.SENTENCE);
            } else {
                cursor.take();
            }
        }
        brackets.end();
        cursor.close(mark, SyntaxKind.CODE);
    }

    private boolean opensConsequence() {
        return cursor.at("then") && cursor.at(1, "[") && cursor.atWord(2) && cursor.at(3, "]");
    }
}
