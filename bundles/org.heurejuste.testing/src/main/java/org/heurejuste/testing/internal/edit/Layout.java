package org.heurejuste.testing.internal.edit;

import java.util.List;

import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;

/** A text in lines: where they begin and end, and what stands beside the nodes. */
final class Layout {
    private final String text;
    private final String newline;

    Layout(String text) {
        this.text = text;
        int end = text.indexOf('\n');
        this.newline = end > 0 && text.charAt(end - 1) == '\r'
                ? "\r\n"
                : end < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
    }

    String text() {
        return text;
    }

    int lineStart(int offset) {
        int at = offset;
        while (at > 0 && !isAfterLineBreak(at)) {
            at--;
        }
        return at;
    }

    /** The end of a line, before its line break. */
    int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && !isLineBreak(at)) {
            at++;
        }
        boolean between = at < text.length() && text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
        return between ? at - 1 : at;
    }

    /** The beginning of the line after. */
    int nextLine(int offset) {
        int end = lineEnd(offset);
        if (end == text.length()) {
            return end;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    /** Whether nothing but spaces stands before a place in its line. */
    boolean isFirst(int offset) {
        return text.substring(lineStart(offset), offset).isBlank();
    }

    boolean isBlankLine(int offset) {
        return text.substring(lineStart(offset), lineEnd(offset)).isBlank();
    }

    boolean isCommentLine(int offset) {
        return text.substring(lineStart(offset), lineEnd(offset)).stripLeading().startsWith("#");
    }

    /** Whether nothing but blanks and a comment stands between a place and the end of its line. */
    boolean isLast(int offset) {
        String rest = text.substring(offset, lineEnd(offset)).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    boolean hasComment(int start, int end) {
        return text.substring(start, end).indexOf('#') >= 0;
    }

    /** The first of the comment lines that stand directly above a line. */
    int withCommentsAbove(int lineStart, int limit) {
        int at = lineStart;
        while (at > limit && isCommentLine(at - 1) && lineStart(at - 1) >= limit) {
            at = lineStart(at - 1);
        }
        return at;
    }

    /** Where a node ends, without the line breaks and blanks that a block text ends with. */
    int end(YamlNode node) {
        if (node.form().shared() || !(node instanceof YamlNode.Scalar)) {
            return node.form().end();
        }
        int end = node.form().end();
        while (end > node.form().start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where an entry ends: its value, or its colon where there is none. */
    int end(Entry entry) {
        int end = end(entry.value());
        int key = entry.keySpan().offset() + entry.keySpan().length();
        return end > key ? end : key;
    }

    /** The dash of an element of a list in block style. */
    int dash(YamlNode.Sequence list, int place) {
        int column = column(list.form().start());
        if (place == 0) {
            return list.form().start();
        }
        int line = lineStart(list.items().get(place).form().start());
        int first = lineStart(list.form().start());
        while (line > first && !isDash(line, column)) {
            line = lineStart(line - 1);
        }
        return line + column;
    }

    private boolean isDash(int line, int column) {
        int at = line + column;
        return at < lineEnd(line) && text.charAt(at) == '-' && isFirst(at)
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    /** Lines below each other, indented by a column; the first is not. */
    String joined(List<String> lines, int column) {
        return String.join(newline + " ".repeat(column), lines);
    }

    /** A new line, indented by a column. */
    String newLine(int column) {
        return newline + " ".repeat(column);
    }

    private boolean isLineBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private boolean isAfterLineBreak(int at) {
        return isLineBreak(at - 1) && !text.startsWith("\r\n", at - 1);
    }
}
