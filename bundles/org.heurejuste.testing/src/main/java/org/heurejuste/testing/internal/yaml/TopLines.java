package org.heurejuste.testing.internal.yaml;

import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/** Which lines of a file belong to which element of a list in block style at its top: from its dash to the next. */
final class TopLines {
    private final String text;
    private final Sequence list;
    private final int end;

    /** The lines of a list, which ends where the next entry of the file's object begins. */
    TopLines(String text, Mapping root, Entry entry, Sequence list) {
        this.text = text;
        this.list = list;
        this.end = root.entries().stream().mapToInt(other -> other.keySpan().offset())
                .filter(offset -> offset > entry.keySpan().offset()).min().stream().map(this::lineStart).findFirst()
                .orElse(text.length());
    }

    /** The element at a place of the text; −1 where none is there. */
    int place(int offset) {
        if (list.items().isEmpty() || offset < start(0)) {
            return -1;
        }
        int low = 0;
        int high = list.items().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The beginning of the line with an element's dash. */
    int start(int place) {
        int line = lineStart(list.items().get(place).form().start());
        int first = lineStart(list.form().start());
        while (line > first && !isDash(line)) {
            line = lineStart(line - 1);
        }
        return line;
    }

    /** The beginning of the line with the next element's dash, or of what follows the list. */
    int end(int place) {
        return place + 1 < list.items().size() ? start(place + 1) : end;
    }

    /** How many line breaks stand in a stretch that begins and ends with a line. */
    int lines(int start, int end) {
        return SourceText.lineBreaks(text, start, end);
    }

    private boolean isDash(int line) {
        int dash = line + list.span().column() - 1;
        return dash < text.length() && text.charAt(dash) == '-' && text.substring(line, dash).isBlank()
                && (dash + 1 == text.length() || Character.isWhitespace(text.charAt(dash + 1)));
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && !SourceText.endsLine(text, at - 1)) {
            at--;
        }
        return at;
    }
}
