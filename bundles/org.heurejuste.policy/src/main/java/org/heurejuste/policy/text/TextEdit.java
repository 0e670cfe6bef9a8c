package org.heurejuste.policy.text;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param offset where it starts, in UTF-16 units
 * @param length how much text it takes away, in UTF-16 units
 * @param text what it puts there
 */
public record TextEdit(int offset, int length, String text) {

    /**
     * A text that is put at a place.
     *
     * @param offset the place, in UTF-16 units
     * @param text the text
     * @return the change
     */
    public static TextEdit insert(int offset, String text) {
        return new TextEdit(offset, 0, text);
    }

    /**
     * A stretch that is taken away.
     *
     * @param start the first character, in UTF-16 units
     * @param end after the last character
     * @return the change
     */
    public static TextEdit delete(int start, int end) {
        return new TextEdit(start, end - start, "");
    }

    /**
     * A stretch that becomes another.
     *
     * @param start the first character, in UTF-16 units
     * @param end after the last character
     * @param text what is put there
     * @return the change
     */
    public static TextEdit replace(int start, int end, String text) {
        return new TextEdit(start, end - start, text);
    }

    /**
     * The first character behind what is taken away.
     *
     * @return the place in the text before, in UTF-16 units
     */
    public int end() {
        return offset + length;
    }

    /**
     * The text after the change.
     *
     * @param before the text before
     * @return the text after
     */
    public String on(String before) {
        return before.substring(0, offset) + text + before.substring(end());
    }

    /**
     * The text after several changes.
     *
     * @param edits changes that do not overlap, all counted in the text before; those at one place apply in their order
     * @param before the text before
     * @return the text after
     */
    public static String apply(List<TextEdit> edits, String before) {
        StringBuilder after = new StringBuilder(before.length() + 64);
        int at = 0;
        for (TextEdit edit : edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList()) {
            after.append(before, at, edit.offset()).append(edit.text());
            at = edit.end();
        }
        return after.append(before, at, before.length()).toString();
    }
}
