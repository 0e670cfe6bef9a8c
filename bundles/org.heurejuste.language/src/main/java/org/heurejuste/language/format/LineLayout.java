package org.heurejuste.language.format;

import java.util.ArrayList;
import java.util.List;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.SourceKind;

/**
 * Lays out files of sentences and of rules in sentences, line by line: what a line says is never touched, for the blanks in a sentence
 * belong to it. Lines are indented by what they are, and empty lines stand alone.
 */
final class LineLayout {

    private static final int STEP = 4;

    private final SyntaxTree tree;
    private final String text;
    private final String lineEnd;
    private final List<Line> lines = new ArrayList<>();

    /** A line without its end: where it starts and ends, and where its first and last characters that are no blanks stand. */
    private record Line(int start, int end, int next, int first, int last) {

        boolean isEmpty() {
            return first >= last;
        }
    }

    LineLayout(SyntaxTree tree, String lineEnd) {
        this.tree = tree;
        this.text = tree.text();
        this.lineEnd = lineEnd;
        split();
    }

    private void split() {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
            lines.add(line(start, end, next));
            start = next;
        }
    }

    private Line line(int start, int end, int next) {
        int first = start;
        while (first < end && isBlank(first)) {
            first++;
        }
        int last = end;
        while (last > first && isBlank(last - 1)) {
            last--;
        }
        return new Line(start, end, next, first, last);
    }

    private boolean isBlank(int place) {
        return text.charAt(place) == ' ' || text.charAt(place) == '\t';
    }

    List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        boolean empty = true;
        int lastText = lastText();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isEmpty() && !isInside(line)) {
                replace(edits, line.start(), line.next(), empty || i > lastText ? "" : lineEnd);
                empty = true;
            } else {
                empty = false;
                laidOut(edits, i, line);
            }
        }
        return edits;
    }

    private int lastText() {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).isEmpty() ? last : i;
        }
        return last;
    }

    private void laidOut(List<TextEdit> edits, int index, Line line) {
        if (!isInside(line) && !isContinued(index)) {
            replace(edits, line.start(), line.first(), indent(index));
        }
        if (!isInside(lines.get(Math.min(index + 1, lines.size() - 1))) && text.charAt(line.last() - 1) != '\\') {
            replace(edits, line.last(), line.end(), "");
        }
        replace(edits, line.end(), line.next(), lineEnd);
    }

    private void replace(List<TextEdit> edits, int start, int end, String wanted) {
        if (!text.substring(start, end).equals(wanted)) {
            edits.add(new TextEdit(start, end - start, wanted));
        }
    }

    /** Whether a line begins inside of a comment that began before it, or of a text. */
    private boolean isInside(Line line) {
        return tree.root().tokenAt(line.start())
                .filter(token -> token.start() < line.start() && !token.is(SyntaxKind.WHITESPACE)).isPresent();
    }

    private boolean isContinued(int index) {
        return index > 0 && !lines.get(index - 1).isEmpty()
                && text.charAt(lines.get(index - 1).last() - 1) == '\\';
    }

    private String indent(int index) {
        Line line = lines.get(index);
        if (tree.kind() == SourceKind.SENTENCES) {
            return goesOn(line) ? text.substring(line.start(), line.first()) : "";
        }
        SyntaxToken token = tree.root().tokenAt(line.first()).orElse(null);
        if (token != null && (token.is(SyntaxKind.LINE_COMMENT) || token.is(SyntaxKind.BLOCK_COMMENT))) {
            return comment(index);
        }
        int width = token == null ? 0 : width(token, line);
        return width < 0 ? text.substring(line.start(), line.first()) : " ".repeat(width);
    }

    /** Whether a line goes on with the definition before it: it stays as it is set. */
    private boolean goesOn(Line line) {
        return tree.root().tokenAt(line.first()).flatMap(token -> token.parent().around(SyntaxKind.DEFINITION))
                .filter(definition -> definition.start() < line.start()).isPresent();
    }

    /** A comment is set as what it stands before. */
    private String comment(int index) {
        int next = index + 1;
        while (next < lines.size() && (lines.get(next).isEmpty() || isInside(lines.get(next)))) {
            next++;
        }
        return next < lines.size() ? indent(next) : "";
    }

    /** How far a line is indented; -1 where it stays as it is. */
    private int width(SyntaxToken token, Line line) {
        SyntaxNode node = token.parent();
        if (node.around(SyntaxKind.RULE).isEmpty()) {
            boolean kept = node.around(SyntaxKind.TYPE).isPresent() || node.around(SyntaxKind.ENUM).isPresent()
                    || node.around(SyntaxKind.FUNCTION).isPresent() || node.around(SyntaxKind.QUERY).isPresent();
            return kept && node.parent() != null && !isStart(token) ? -1 : 0;
        }
        boolean keyword = node.is(SyntaxKind.RULE)
                || (node.is(SyntaxKind.CONDITIONS) || node.is(SyntaxKind.CONSEQUENCE)) && node.start() == token.start();
        boolean joined = text.charAt(line.first()) == '-';
        return keyword ? 0 : joined ? STEP + STEP : STEP;
    }

    private static boolean isStart(SyntaxToken token) {
        SyntaxNode node = token.parent();
        while (node.parent() != null && !node.parent().is(SyntaxKind.FILE)) {
            node = node.parent();
        }
        return node.start() == token.start();
    }
}
