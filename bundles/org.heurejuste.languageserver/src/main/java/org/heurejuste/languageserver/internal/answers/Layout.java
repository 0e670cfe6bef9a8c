package org.heurejuste.languageserver.internal.answers;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.heurejuste.language.format.Formatter;

/** Lays out files in the one way of the house, whatever the editor's settings say of tabs and indentation. */
public final class Layout {

    private Layout() {}

    /**
     * Lays out a file.
     *
     * @param asked the question
     * @return the changes of blanks
     */
    public static List<TextEdit> ofFile(Asked asked) {
        return asked.tree().map(tree -> asked.edits(asked.path(), Formatter.format(tree))).orElse(List.of());
    }

    /**
     * Lays out the statements that a part of a file touches.
     *
     * @param asked the question
     * @param range the part
     * @return the changes of blanks inside of these statements
     */
    public static List<TextEdit> ofPart(Asked asked, Range range) {
        int from = asked.offset(range.getStart());
        int to = asked.offset(range.getEnd());
        return asked.tree().map(tree -> {
            int start = tree.root().nodes().filter(node -> node.end() > from && node.start() <= to)
                    .mapToInt(node -> node.start()).min().orElse(from);
            int end = tree.root().nodes().filter(node -> node.end() > from && node.start() <= to)
                    .mapToInt(node -> node.end()).max().orElse(to);
            return asked.edits(asked.path(), Formatter.format(tree).stream()
                    .filter(edit -> edit.offset() >= start && edit.offset() + edit.length() <= end).toList());
        }).orElse(List.of());
    }
}
