package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.jspecify.annotations.Nullable;

/** Puts values in the place of others. */
final class ValueEdits {
    private final Layout layout;

    ValueEdits(Layout layout) {
        this.layout = layout;
    }

    /** An element of a list. */
    List<TextEdit> replace(YamlNode old, @Nullable Object value) {
        int start = old.form().start();
        int end = layout.end(old);
        String gap = start == end ? " " : "";
        return List.of(TextEdit.replace(start, end, gap + inLine(old, value)));
    }

    /** The value of a key; in lines of its own where it may take them and is too long or too deep for one. */
    List<TextEdit> replace(Entry entry, @Nullable Object value, boolean inBlock) {
        YamlNode old = entry.value();
        int colon = colon(entry);
        int end = Math.max(colon, layout.end(old));
        int column = layout.column(entry.keySpan().offset());
        boolean lines = inBlock && !YamlWriter.fitsALine(entry.key(), value, column + entry.key().length() + 2);
        boolean below = layout.lineStart(end) != layout.lineStart(colon) && layout.isLast(colon);
        if (lines && !below && layout.isLast(end)) {
            String block = layout.newLine(column + 2)
                    + layout.joined(YamlWriter.block(value, column + 2), column + 2);
            return List.of(TextEdit.delete(colon, end), TextEdit.insert(layout.lineEnd(end), block));
        }
        if (lines && below) {
            int first = old.form().start();
            int inside = layout.column(first);
            return List.of(TextEdit.replace(first, end, layout.joined(YamlWriter.block(value, inside), inside)));
        }
        if (below && !(old instanceof Scalar)) {
            return List.of(TextEdit.insert(colon, " " + YamlWriter.flow(value)),
                    TextEdit.delete(layout.lineEnd(colon), layout.lineEnd(end)));
        }
        boolean empty = end == colon;
        int from = empty ? colon : old.form().start();
        return List.of(TextEdit.replace(from, end, (empty ? " " : "") + inLine(old, value)));
    }

    /** A list of an object that stands alone and of another element. */
    List<TextEdit> listWith(Entry entry, int place, @Nullable Object value, boolean inFlow) {
        Mapping old = (Mapping) entry.value();
        int start = old.form().start();
        int end = layout.end(old);
        int colon = colon(entry);
        int column = layout.column(entry.keySpan().offset());
        if (inFlow || old.form().flow() && !layout.isLast(end)) {
            String other = YamlWriter.flow(value);
            return List.of(TextEdit.insert(start, place == 0 ? "[" + other + ", " : "["),
                    TextEdit.insert(end, place == 0 ? "]" : ", " + other + "]"));
        }
        List<TextEdit> edits = new ArrayList<>();
        boolean sameLine = layout.lineStart(start) == layout.lineStart(colon);
        int dash = sameLine ? column + 2 : layout.column(start);
        String item = layout.joined(YamlWriter.item(value, dash), dash);
        String before = place == 0 ? item + layout.newLine(dash) : "";
        edits.add(sameLine
                ? TextEdit.replace(colon, start, layout.newLine(dash) + before + "- ")
                : TextEdit.insert(start, before + "- "));
        indent(layout.nextLine(start), end, edits);
        if (place > 0) {
            edits.add(TextEdit.insert(layout.lineEnd(end), layout.newLine(dash) + item));
        }
        return edits;
    }

    private void indent(int from, int end, List<TextEdit> edits) {
        for (int line = from; line < end; line = layout.nextLine(line)) {
            if (!layout.isBlankLine(line)) {
                edits.add(TextEdit.insert(line, "  "));
            }
        }
    }

    /** Behind the colon of an entry. */
    private int colon(Entry entry) {
        int at = entry.keySpan().offset() + entry.keySpan().length();
        while (at < layout.text().length() && layout.text().charAt(at) != ':') {
            at++;
        }
        return Math.min(at + 1, layout.text().length());
    }

    /** In a line, in the quotation marks of the old text. */
    private String inLine(YamlNode old, @Nullable Object value) {
        boolean word = old instanceof Scalar scalar && !scalar.form().plain() && !scalar.form().shared();
        char first = word && old.form().start() < layout.text().length()
                ? layout.text().charAt(old.form().start())
                : 0;
        boolean collection = value instanceof Map<?, ?> || value instanceof List<?>;
        return collection ? YamlWriter.flow(value) : YamlWords.of(value, first == '"' || first == '\'' ? first : 0);
    }
}
