package org.heurejuste.policy.internal.drl;

import java.util.Arrays;

import org.heurejuste.policy.diagnostic.SourceSpan;

/** Where the lines of a text start, for spans without counting through the text each time. */
public final class Lines {

    private final String text;
    private final int[] starts;

    /**
     * The lines of a text.
     *
     * @param text the text; lines end with {@code \n}, {@code \r\n} or {@code \r}
     */
    public Lines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * How many lines there are.
     *
     * @return at least 1
     */
    public int count() {
        return starts.length;
    }

    /**
     * The line of a character.
     *
     * @param offset the character, clipped to the text
     * @return the line, from 1
     */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, Math.max(0, Math.min(offset, text.length())));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Where a line starts.
     *
     * @param line the line, from 1, clipped to the text
     * @return its first character
     */
    public int start(int line) {
        return starts[Math.max(1, Math.min(line, starts.length)) - 1];
    }

    /**
     * A line's characters without its end.
     *
     * @param line the line, from 1, clipped to the text
     * @return its characters
     */
    public String text(int line) {
        int start = start(line);
        int end = line >= starts.length ? text.length() : starts[line];
        return text.substring(start, end).stripTrailing();
    }

    /**
     * The span of a stretch.
     *
     * @param path the file
     * @param offset the first character, clipped to the text
     * @param length the number of characters, clipped to the text
     * @return the span
     */
    public SourceSpan span(String path, int offset, int length) {
        int start = Math.max(0, Math.min(offset, text.length()));
        int end = Math.max(start, Math.min(start + length, text.length()));
        int line = line(start);
        return new SourceSpan(path, line, start - start(line) + 1, start, end - start);
    }

    /**
     * The span of what a line says, without the blanks around it.
     *
     * @param path the file
     * @param line the line, from 1, clipped to the text
     * @return the span
     */
    public SourceSpan span(String path, int line) {
        String content = text(line);
        int blanks = content.length() - content.stripLeading().length();
        return span(path, start(line) + blanks, content.length() - blanks);
    }
}
