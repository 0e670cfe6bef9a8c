package org.heurejuste.language.internal.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Finds brackets of Java text that have no partner. */
final class CodeBrackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Cursor cursor;
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean told;

    CodeBrackets(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Looks at the token that is taken next. */
    void see() {
        int nesting = cursor.nesting(0);
        if (nesting > 0) {
            open.push(cursor.position());
        } else if (nesting < 0) {
            partner(open.poll());
        }
    }

    private void partner(Integer bracket) {
        char closing = cursor.text().charAt(0);
        if (bracket == null) {
            tell(cursor.position(), SyntaxProblem.LONE_BRACKET);
        } else if (CLOSING.charAt(OPENING.indexOf(cursor.words().text(bracket))) != closing) {
            tell(bracket, SyntaxProblem.OPEN_BRACKET);
        }
    }

    /** At the end of the text: what is open now stays open. */
    void end() {
        if (!open.isEmpty()) {
            tell(open.peek(), SyntaxProblem.OPEN_BRACKET);
        }
    }

    private void tell(int word, SyntaxProblem problem) {
        if (!told) {
            cursor.wrong(word, problem);
            told = true;
        }
    }
}
