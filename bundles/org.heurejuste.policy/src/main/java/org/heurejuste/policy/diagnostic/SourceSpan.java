package org.heurejuste.policy.diagnostic;

/**
 * A stretch of a file.
 *
 * @param path the file, relative to the project's root, with {@code /} between the names; a package's entry likewise
 * @param line the first line, counted from 1
 * @param column the first character in its line, counted from 1 in UTF-16 units
 * @param offset the first character in the file, counted from 0 in UTF-16 units
 * @param length the number of UTF-16 units, 0 for a point
 */
public record SourceSpan(String path, int line, int column, int offset, int length) {

    /**
     * The beginning of a file, for what concerns the file as a whole.
     *
     * @param path the file, relative to the project's root
     * @return the span of length 0 at line 1, column 1
     */
    public static SourceSpan startOf(String path) {
        return new SourceSpan(path, 1, 1, 0, 0);
    }

    /**
     * The span of a stretch of a text.
     *
     * @param path the file, relative to the project's root
     * @param text the file's whole text
     * @param offset the first character, from 0; clipped to the text
     * @param length the number of UTF-16 units; clipped to the text
     * @return the span with its line and column counted
     */
    public static SourceSpan in(String path, String text, int offset, int length) {
        int start = Math.max(0, Math.min(offset, text.length()));
        int end = Math.max(start, Math.min(start + length, text.length()));
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < start; i++) {
            if (endsLine(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceSpan(path, line, start - lineStart + 1, start, end - start);
    }

    /**
     * The place as tools read it.
     *
     * @return {@code file:line:column}
     */
    public String place() {
        return path + ":" + line + ":" + column;
    }

    private static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
    }
}
