package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A constraint taken apart where {@code ||} or {@code &&} joins it.
 *
 * @param parts what is joined, in order; the whole alone where nothing is
 * @param or whether {@code ||} joins the parts
 */
record Junction(List<Part> parts, boolean or) {

    /**
     * A part.
     *
     * @param text the part without blanks around it
     * @param offset where it begins in the text that was taken apart
     */
    record Part(String text, int offset) {
    }

    /** Takes a text apart at its outermost joints, inside of brackets that enclose all of it. */
    static Junction of(String text) {
        Part inside = inside(trimmed(text, 0, text.length()));
        List<Part> parts = split(inside, "||");
        boolean or = parts.size() > 1;
        return new Junction(or ? parts : split(inside, "&&"), or);
    }

    boolean isJoined() {
        return parts.size() > 1;
    }

    private static Part inside(Part part) {
        Part inner = part;
        while (inner.text().startsWith("(") && closing(inner.text()) == inner.text().length() - 1) {
            Part bare = trimmed(inner.text(), 1, inner.text().length() - 1);
            inner = new Part(bare.text(), inner.offset() + bare.offset());
        }
        return inner;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            depth += depth(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<Part> split(Part whole, String joint) {
        List<Part> parts = new ArrayList<>();
        String text = whole.text();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            depth += depth(text.charAt(i));
            if (depth == 0 && text.startsWith(joint, i)) {
                parts.add(trimmed(text, from, i));
                i++;
                from = i + 1;
            }
        }
        parts.add(trimmed(text, from, text.length()));
        return parts.stream().map(part -> new Part(part.text(), part.offset() + whole.offset())).toList();
    }

    private static int depth(char letter) {
        return switch (letter) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    /** The next character, behind a text in quotes where one begins here. */
    private static int next(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }

    private static Part trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Part(text.substring(start, end), start);
    }
}
