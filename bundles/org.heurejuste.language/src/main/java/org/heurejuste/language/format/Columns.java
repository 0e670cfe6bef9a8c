package org.heurejuste.language.format;

import java.util.HashMap;
import java.util.Map;
import org.heurejuste.language.syntax.SyntaxToken;
import org.jspecify.annotations.Nullable;

/** Where words stand on their lines once laid out. */
final class Columns {

    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Map<Integer, Boolean> beginners = new HashMap<>();
    private int column;

    /** Notes a word behind its blanks. */
    void put(String gap, SyntaxToken token) {
        int line = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
        column = line < 0 ? column + gap.length() : gap.length() - line - 1;
        columns.put(token.start(), column);
        beginners.put(token.start(), line >= 0);
        int last = Math.max(token.text().lastIndexOf('\n'), token.text().lastIndexOf('\r'));
        column = last < 0 ? column + token.length() : token.length() - last - 1;
    }

    /** The column of a word, or another where there is none or it begins its line itself. */
    int under(@Nullable SyntaxToken anchor, int otherwise) {
        boolean free = anchor == null || beginners.getOrDefault(anchor.start(), true);
        return free ? otherwise : columns.getOrDefault(anchor.start(), otherwise);
    }
}
