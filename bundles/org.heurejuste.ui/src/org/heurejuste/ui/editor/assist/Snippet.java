package org.heurejuste.ui.editor.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with holes to fill in.
 *
 * @param text the text, with the words of its holes
 * @param holes the holes, in the order in which they are filled in
 * @param end where writing goes on afterwards
 */
record Snippet(String text, List<Hole> holes, int end) {

    private static final Pattern MARK = Pattern.compile("\\\\\\$|\\$\\{(\\d+)(?::([^}]*))?}|\\$(\\d+)");

    /**
     * A place to fill in.
     *
     * @param number its number; holes of one number take the same words
     * @param offset where it is in the text
     * @param length how long its words are
     */
    record Hole(int number, int offset, int length) {
    }

    Snippet {
        holes = List.copyOf(holes);
    }

    /** Reads a text in which <code>${1:word}</code> and {@code $1} are holes, and {@code $0} is the end. */
    static Snippet of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Hole> holes = new ArrayList<>();
        int end = -1;
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            String number = mark.group(1) == null ? mark.group(3) : mark.group(1);
            String words = mark.group(2) == null ? "" : mark.group(2);
            if (number == null) {
                text.append('$');
            } else if (number.equals("0")) {
                end = text.length();
            } else {
                holes.add(new Hole(Integer.parseInt(number), text.length(), words.length()));
                text.append(words);
            }
        }
        mark.appendTail(text);
        holes.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return new Snippet(text.toString(), holes, end < 0 ? text.length() : end);
    }

    /** The same text with other line ends, and with its lines after the first indented. */
    static String laidOut(String marked, String lineEnd, String indent) {
        return marked.replace("\n", lineEnd + indent);
    }
}
