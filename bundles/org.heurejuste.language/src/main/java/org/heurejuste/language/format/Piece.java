package org.heurejuste.language.format;

import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxToken;
import org.jspecify.annotations.Nullable;

/**
 * A word, sign or comment and how it is set off from the one before it.
 *
 * @param token the token
 * @param indent how far its line is indented where it begins one, in blanks
 * @param line whether it begins a line
 * @param space whether a blank stands before it on its line
 * @param anchor the first word behind the bracket that it stands in, which it is put under, or null
 */
record Piece(SyntaxToken token, int indent, Start line, Space space, @Nullable SyntaxToken anchor) {

    enum Start {
        /** It begins a line. */
        LINE,
        /** It begins a line with an empty line before it. */
        PARAGRAPH,
        /** It begins a line where it did before. */
        AS_IS
    }

    enum Space {
        ONE, NONE,
        /** One where there were some. */
        AS_IS,
        /** Every blank and line end stays. */
        VERBATIM
    }

    int start() {
        return token.start();
    }

    int end() {
        return token.end();
    }

    /** The blanks and line ends before it. */
    String gap(String before, @Nullable Piece previous, String lineEnd, Columns columns) {
        if (space == Space.VERBATIM && previous != null) {
            return before;
        }
        int breaks = breaks(before);
        if (previous == null) {
            return "";
        }
        boolean begins = line != Start.AS_IS || breaks > 0 || previous.token().is(SyntaxKind.LINE_COMMENT);
        if (begins) {
            boolean empty = breaks > 1 || line == Start.PARAGRAPH;
            return (empty ? lineEnd + lineEnd : lineEnd) + " ".repeat(columns.under(anchor, indent));
        }
        return space == Space.ONE || space != Space.NONE && !before.isEmpty() ? " " : "";
    }

    private static int breaks(String gap) {
        int count = 0;
        for (int i = 0; i < gap.length(); i++) {
            boolean pair = gap.charAt(i) == '\r' && i + 1 < gap.length() && gap.charAt(i + 1) == '\n';
            count += !pair && (gap.charAt(i) == '\n' || gap.charAt(i) == '\r') ? 1 : 0;
        }
        return count;
    }
}
