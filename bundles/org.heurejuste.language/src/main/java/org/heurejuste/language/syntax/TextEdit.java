package org.heurejuste.language.syntax;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param offset where it starts, in UTF-16 units
 * @param length how much text it takes away
 * @param text what it puts there
 */
public record TextEdit(int offset, int length, String text) {

    /**
     * The text after the change.
     *
     * @param before the text before
     * @return the text after
     */
    public String on(String before) {
        return before.substring(0, offset) + text + before.substring(offset + length);
    }

    /**
     * The text after several changes.
     *
     * @param edits changes that do not overlap, all counted in the text before
     * @param before the text before
     * @return the text after
     */
    public static String apply(List<TextEdit> edits, String before) {
        StringBuilder after = new StringBuilder(before.length() + 64);
        int at = 0;
        for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()) {
            after.append(before, at, edit.offset()).append(edit.text());
            at = edit.offset() + edit.length();
        }
        return after.append(before, at, before.length()).toString();
    }
}
