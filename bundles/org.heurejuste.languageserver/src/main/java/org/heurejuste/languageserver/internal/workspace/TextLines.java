package org.heurejuste.languageserver.internal.workspace;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * The lines of a text: where they start, and which line and character a place is. Lines end as the protocol says, at
 * LF, CR LF or CR; characters are counted in UTF-16 units. Immutable.
 */
public final class TextLines {

    private static final char MARK = '\uFEFF';

    private final String text;
    private final int[] starts;
    private final int shift;

    /**
     * The lines of a text.
     *
     * @param held the text as an editor holds it; a byte order mark at its beginning counts for positions, but is none of
     *            {@link #text()}
     */
    public TextLines(String held) {
        shift = !held.isEmpty() && held.charAt(0) == MARK ? 1 : 0;
        text = held.substring(shift);
        starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * The text without a byte order mark.
     *
     * @return every character that offsets count
     */
    public String text() {
        return text;
    }

    /**
     * The place of a position.
     *
     * @param position any position; outside of the text the nearest place in it is meant, behind a line its end
     * @return the offset in UTF-16 units
     */
    public int offset(Position position) {
        int line = position.getLine();
        if (line < 0) {
            return 0;
        } else if (line >= starts.length) {
            return text.length();
        }
        int character = Math.max(0, line == 0 ? position.getCharacter() - shift : position.getCharacter());
        return (int) Math.min((long) starts[line] + character, endOf(line));
    }

    private int endOf(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /**
     * The position of a place.
     *
     * @param offset a place, in UTF-16 units; outside of the text the nearest one in it is meant
     * @return its line and character
     */
    public Position position(int offset) {
        int place = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(starts, place);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, place - starts[line] + (line == 0 ? shift : 0));
    }

    /**
     * The range of a stretch.
     *
     * @param offset where it starts, in UTF-16 units
     * @param length how long it is
     * @return its first position and the one behind it
     */
    public Range range(int offset, int length) {
        return new Range(position(offset), position(offset + length));
    }
}
