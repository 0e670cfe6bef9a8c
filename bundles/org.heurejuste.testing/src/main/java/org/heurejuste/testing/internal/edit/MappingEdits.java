package org.heurejuste.testing.internal.edit;

import java.util.List;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/** Adds entries to objects and removes them. */
final class MappingEdits {
    private final Layout layout;

    MappingEdits(Layout layout) {
        this.layout = layout;
    }

    /** A new entry behind those that usually stand before it. */
    List<TextEdit> add(Mapping object, String key, @Nullable Object value, List<String> order, boolean inBlock) {
        if (object.entries().isEmpty()) {
            return first(object, key, value, inBlock);
        }
        int place = place(object, key, order);
        return object.form().flow() ? inFlow(object, place, key, value) : inBlock(object, place, key, value);
    }

    /** Takes an entry away; the last one leaves an empty object. */
    List<TextEdit> remove(Mapping object, Entry entry) {
        int start = entry.keySpan().offset();
        int end = layout.end(entry);
        int place = object.entries().indexOf(entry);
        if (object.form().flow()) {
            return List.of(FlowEdits.remove(layout, ends(object), starts(object), place));
        }
        if (object.entries().size() == 1) {
            return List.of(TextEdit.replace(start, end, "{}"));
        }
        if (!layout.isFirst(start)) {
            return List.of(firstOnItsLine(object, place, start, end));
        }
        return List.of(lines(layout.lineStart(start), end));
    }

    /** Takes whole lines away, with what stands behind the last value. */
    private TextEdit lines(int start, int end) {
        int next = layout.nextLine(end);
        boolean endsFile = next == layout.lineEnd(end) && start > 0;
        return TextEdit.delete(endsFile ? layout.lineEnd(start - 1) : start, next);
    }

    private TextEdit firstOnItsLine(Mapping object, int place, int start, int end) {
        int next = object.entries().get(place + 1).keySpan().offset();
        return TextEdit.delete(start, layout.hasComment(end, next) ? end : next);
    }

    private List<TextEdit> first(Mapping object, String key, @Nullable Object value, boolean inBlock) {
        int start = object.form().start();
        int end = object.form().end();
        int column = layout.column(layout.lineStart(start)) + indentation(start) + 2;
        if (!inBlock || !layout.isLast(end) || layout.isFirst(start)) {
            return List
                    .of(TextEdit.replace(start, end, "{" + YamlWriter.key(key) + ": " + YamlWriter.flow(value) + "}"));
        }
        String lines = layout.newLine(column) + layout.joined(YamlWriter.entry(key, value, column), column);
        return List.of(TextEdit.delete(afterBlanks(start), end), TextEdit.insert(layout.lineEnd(end), lines));
    }

    private int afterBlanks(int start) {
        int at = start;
        while (at > 0 && layout.text().charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    /** The column of what a line says, dashes of lists left aside. */
    private int indentation(int offset) {
        int line = layout.lineStart(offset);
        int at = line;
        while (at < offset && " -".indexOf(layout.text().charAt(at)) >= 0) {
            at++;
        }
        return at - line;
    }

    private List<TextEdit> inFlow(Mapping object, int place, String key, @Nullable Object value) {
        String written = YamlWriter.key(key) + ": " + YamlWriter.flow(value);
        return List.of(FlowEdits.insert(ends(object), starts(object), place, written));
    }

    private List<TextEdit> inBlock(Mapping object, int place, String key, @Nullable Object value) {
        int first = object.entries().get(0).keySpan().offset();
        int column = layout.column(first);
        String lines = layout.joined(YamlWriter.entry(key, value, column), column);
        if (place == 0) {
            return List.of(TextEdit.insert(first, lines + layout.newLine(column)));
        }
        int end = layout.end(object.entries().get(place - 1));
        return List.of(TextEdit.insert(layout.lineEnd(end), layout.newLine(column) + lines));
    }

    private int[] starts(Mapping object) {
        return object.entries().stream().mapToInt(e -> e.keySpan().offset()).toArray();
    }

    private int[] ends(Mapping object) {
        return object.entries().stream().mapToInt(layout::end).toArray();
    }

    private static int place(Mapping object, String key, List<String> order) {
        int rank = order.indexOf(key);
        List<Entry> entries = object.entries();
        if (rank < 0) {
            return entries.size();
        }
        for (int i = entries.size(); i > 0; i--) {
            int other = order.indexOf(entries.get(i - 1).key());
            if (other >= 0 && other < rank) {
                return i;
            }
        }
        return entries.stream().anyMatch(e -> order.contains(e.key())) ? 0 : entries.size();
    }
}
