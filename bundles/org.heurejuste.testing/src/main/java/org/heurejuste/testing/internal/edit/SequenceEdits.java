package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Adds elements to lists, removes, moves and copies them. */
final class SequenceEdits {
    private final Layout layout;

    SequenceEdits(Layout layout) {
        this.layout = layout;
    }

    List<TextEdit> insert(Sequence list, int place, @Nullable Object value, boolean inBlock) {
        if (list.items().isEmpty()) {
            return first(list, value, inBlock);
        }
        if (list.form().flow()) {
            return List.of(FlowEdits.insert(ends(list), starts(list), place, YamlWriter.flow(value)));
        }
        int column = layout.column(list.form().start());
        return insertLines(list, place, layout.joined(YamlWriter.item(value, column), column));
    }

    List<TextEdit> remove(Sequence list, int place) {
        if (list.form().flow()) {
            return List.of(FlowEdits.remove(layout, ends(list), starts(list), place));
        }
        int dash = layout.dash(list, place);
        if (list.items().size() == 1) {
            return List.of(TextEdit.replace(dash, Math.max(dash + 1, layout.end(list.items().get(place))), "[]"));
        }
        return List.of(layout.isFirst(dash) ? lines(list, place, dash) : firstOnItsLine(list, place, dash));
    }

    /** What stands between the elements stays where it is: blank lines, headings. */
    List<TextEdit> move(Sequence list, int from, int to) {
        int first = Math.min(from, to);
        int last = Math.max(from, to);
        List<Integer> order = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            order.add(i);
        }
        order.add(to - first, order.remove(from - first));
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            int moved = order.get(i - first);
            text.append(layout.text(), start(list, moved), end(list, moved));
            if (i < last) {
                text.append(layout.text(), end(list, i), start(list, i + 1));
            }
        }
        return List.of(TextEdit.replace(start(list, first), end(list, last), text.toString()));
    }

    /** Adds a copy behind an element, with some changes in it. */
    List<TextEdit> duplicate(Sequence list, int place, List<TextEdit> changes) {
        int start = list.form().flow() ? list.items().get(place).form().start() : layout.dash(list, place);
        int end = list.form().flow() ? layout.end(list.items().get(place)) : layout.lineEnd(end(list, place));
        List<TextEdit> inside = changes.stream().map(e -> new TextEdit(e.offset() - start, e.length(), e.text()))
                .toList();
        String copy = TextEdit.apply(inside, layout.text().substring(start, end));
        return list.form().flow()
                ? List.of(FlowEdits.insert(ends(list), starts(list), place + 1, copy))
                : insertLines(list, place + 1, copy);
    }

    private List<TextEdit> first(Sequence list, @Nullable Object value, boolean inBlock) {
        int start = list.form().start();
        int end = list.form().end();
        if (!inBlock || !layout.isLast(end)) {
            return List.of(TextEdit.replace(start, end, "[" + YamlWriter.flow(value) + "]"));
        }
        int column = layout.isFirst(start) ? layout.column(start) : indentation(start) + 2;
        String lines = layout.joined(YamlWriter.item(value, column), column);
        if (layout.isFirst(start)) {
            return List.of(TextEdit.replace(start, end, lines));
        }
        int blanks = start;
        while (blanks > 0 && layout.text().charAt(blanks - 1) == ' ') {
            blanks--;
        }
        return List.of(TextEdit.delete(blanks, end),
                TextEdit.insert(layout.lineEnd(end), layout.newLine(column) + lines));
    }

    private int indentation(int offset) {
        int at = layout.lineStart(offset);
        while (layout.text().charAt(at) == ' ') {
            at++;
        }
        return layout.column(at);
    }

    /** Whole lines, apart by a blank line where the other elements are. */
    private List<TextEdit> insertLines(Sequence list, int place, String lines) {
        int column = layout.column(list.form().start());
        String apart = areApart(list) ? layout.newLine(0) : "";
        if (place == 0) {
            return List.of(TextEdit.insert(list.form().start(), lines + apart + layout.newLine(column)));
        }
        int end = layout.lineEnd(end(list, place - 1));
        return List.of(TextEdit.insert(end, apart + layout.newLine(column) + lines));
    }

    private boolean areApart(Sequence list) {
        for (int i = 1; i < list.items().size(); i++) {
            int line = layout.nextLine(end(list, i - 1));
            if (layout.isBlankLine(line)) {
                return true;
            }
        }
        return false;
    }

    /** The element's lines and the blank lines behind it, where there are blank lines before it as well. */
    private TextEdit lines(Sequence list, int place, int dash) {
        int start = layout.lineStart(dash);
        int next = layout.nextLine(end(list, place));
        boolean isLast = place == list.items().size() - 1;
        while (!isLast && next < layout.text().length() && layout.isBlankLine(next)) {
            next = layout.nextLine(next);
        }
        if (isLast) {
            while (start > 0 && layout.isBlankLine(layout.lineStart(start - 1)) && start > end(list, place - 1)) {
                start = layout.lineStart(start - 1);
            }
            boolean endsFile = next == layout.lineEnd(end(list, place));
            return TextEdit.delete(endsFile ? layout.lineEnd(start - 1) : start, next);
        }
        return TextEdit.delete(start, next);
    }

    private TextEdit firstOnItsLine(Sequence list, int place, int dash) {
        int next = layout.dash(list, place + 1);
        return layout.hasComment(end(list, place), next)
                ? TextEdit.replace(dash, end(list, place), "-")
                : TextEdit.delete(dash, next);
    }

    /** Where an element begins, with the comments directly above it where it can move. */
    private int start(Sequence list, int place) {
        if (list.form().flow()) {
            return list.items().get(place).form().start();
        }
        int dash = layout.dash(list, place);
        int limit = place == 0 ? 0 : layout.nextLine(end(list, place - 1));
        return layout.isFirst(dash) ? layout.withCommentsAbove(layout.lineStart(dash), limit) : dash;
    }

    /** Where an element ends; in block style with the comment behind it. */
    private int end(Sequence list, int place) {
        int end = layout.end(list.items().get(place));
        if (list.form().flow()) {
            return end;
        }
        return layout.lineEnd(Math.max(end, layout.dash(list, place) + 1));
    }

    private int[] starts(Sequence list) {
        return list.items().stream().map(YamlNode::form).mapToInt(YamlNode.Form::start).toArray();
    }

    private int[] ends(Sequence list) {
        return list.items().stream().mapToInt(layout::end).toArray();
    }
}
