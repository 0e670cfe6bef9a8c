package org.heurejuste.language.internal.parse;

import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxProblem;

/** Reads names and types. */
final class NameReader {

    private final Cursor cursor;

    NameReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** {@code a.b.C}. */
    boolean name(SyntaxProblem otherwise) {
        if (!cursor.atWord()) {
            return cursor.missing(otherwise);
        }
        int mark = cursor.open();
        cursor.take();
        while (cursor.at(".") && cursor.atWord(1)) {
            cursor.take();
            cursor.take();
        }
        if (cursor.at(".") && !cursor.at(1, "*")) {
            cursor.take();
            cursor.missing(SyntaxProblem.MISSING_NAME);
        }
        cursor.close(mark, SyntaxKind.NAME);
        return true;
    }

    /** {@code a.b.C<D>[]}. */
    boolean type() {
        return type(true);
    }

    /** A type in an expression, where {@code <>} cannot stand. */
    void valueType() {
        type(false);
    }

    private boolean type(boolean emptyAllowed) {
        if (!cursor.atWord()) {
            return cursor.missing(SyntaxProblem.MISSING_TYPE);
        }
        int mark = cursor.open();
        cursor.take();
        arguments(emptyAllowed);
        while (cursor.at(".") && cursor.atWord(1)) {
            cursor.take();
            cursor.take();
            arguments(emptyAllowed);
        }
        while (cursor.at("[") && cursor.at(1, "]")) {
            cursor.take();
            cursor.take();
        }
        cursor.close(mark, SyntaxKind.TYPE_NAME);
        return true;
    }

    /** {@code <A, ? extends B>} in an expression, if there. */
    void arguments() {
        arguments(false);
    }

    private void arguments(boolean emptyAllowed) {
        if (!cursor.at("<")) {
            return;
        } else if (!cursor.enter()) {
            cursor.skipTo(c -> c.startsLine() || c.nesting(0) < 0);
            return;
        }
        int mark = cursor.open();
        do {
            cursor.take();
            argument(emptyAllowed);
        } while (cursor.at(","));
        cursor.expect(">");
        cursor.close(mark, SyntaxKind.TYPE_ARGUMENTS);
        cursor.leave();
    }

    private void argument(boolean emptyAllowed) {
        if (cursor.accept("?")) {
            if (cursor.accept("extends") || cursor.accept("super")) {
                type(emptyAllowed);
            }
        } else if (!emptyAllowed || !cursor.at(">")) {
            type(emptyAllowed);
        }
    }

    /** A word or a text in quotes. */
    boolean title() {
        if (cursor.atWord() || cursor.kind() == SyntaxKind.TEXT) {
            cursor.take();
            return true;
        }
        return cursor.missing(SyntaxProblem.MISSING_NAME);
    }

    /** Where a type that may start here would end: a distance, or 0 where none starts. */
    int typeEnd(int distance) {
        int end = distance;
        do {
            if (!cursor.atWord(end)) {
                return 0;
            }
            end = argumentsEnd(end + 1);
        } while (end > 0 && cursor.at(end++, "."));
        end--;
        while (end > 0 && cursor.at(end, "[") && cursor.at(end + 1, "]")) {
            end += 2;
        }
        return Math.max(0, end);
    }

    private int argumentsEnd(int distance) {
        if (!cursor.at(distance, "<")) {
            return distance;
        }
        int depth = 0;
        int end = distance;
        do {
            depth += cursor.at(end, "<") ? 1 : cursor.at(end, ">") ? -1 : 0;
            boolean part = cursor.atWord(end) || "<>,.?[]".contains(cursor.meaning(end));
            if (!part || !cursor.exists(end)) {
                return -1;
            }
            end++;
        } while (depth > 0);
        return end;
    }
}
