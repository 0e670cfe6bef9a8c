package org.heurejuste.testing.internal.yaml;

import java.util.Arrays;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A file's text, in which places are found quickly: the parser counts code points, spans count UTF-16 units. */
final class SourceText {
    private final String path;
    private final String text;
    private final int[] lineStarts;
    /** Where the part that is parsed begins, and the part. */
    private final int base;
    private final String part;
    /** The UTF-16 offset of each code point of the part; empty where every code point is one unit. */
    private final int[] units;

    SourceText(String path, String text) {
        this(path, text, lineStarts(text), 0, text);
    }

    private SourceText(String path, String text, int[] lineStarts, int base, String part) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts;
        this.base = base;
        this.part = part;
        this.units = part.codePointCount(0, part.length()) == part.length() ? new int[0] : units(part);
    }

    /** The same file, of which only a part is parsed. */
    SourceText part(int start, int end) {
        return new SourceText(path, text, lineStarts, start, text.substring(start, end));
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** The text to parse. */
    String parsed() {
        return part;
    }

    int offset(Optional<Mark> mark) {
        int index = mark.map(Mark::getIndex).orElse(0);
        if (units.length == 0) {
            return base + Math.min(index, part.length());
        }
        return base + (index < units.length ? units[index] : part.length());
    }

    SourceSpan span(int start, int end) {
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        return new SourceSpan(path, line + 1, start - lineStarts[line] + 1, start, Math.max(0, end - start));
    }

    /** The character at a place alone, or the place itself at the end of a line. */
    SourceSpan character(int offset) {
        boolean inLine = offset < text.length() && text.charAt(offset) != '\n' && text.charAt(offset) != '\r';
        return span(offset, inLine ? text.offsetByCodePoints(offset, 1) : offset);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** Whether a line ends with a character; one that ends with two ends with the second. */
    static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
    }

    /** How many lines end in a stretch of a text. */
    static int lineBreaks(String text, int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            breaks += endsLine(text, i) ? 1 : 0;
        }
        return breaks;
    }

    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length())];
        int offset = 0;
        for (int i = 0; i < units.length; i++) {
            units[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        return units;
    }
}
