package org.heurejuste.testing.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Form;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/**
 * Reads a file after a change within elements of a list at its top, as {@link YamlReader} does: only those elements are parsed, what stands
 * behind them is moved, and all else is what it was.
 */
public final class YamlUpdate {
    /** Where more than one element in so many has changed, reading the whole file costs no more. */
    private static final int FEW = 4;

    private final Mapping root;
    private final Entry entry;
    private final Sequence list;
    private final TopLines lines;
    private final YamlElements elements;
    private final SortedMap<Integer, Integer> growth = new TreeMap<>();
    private final List<YamlNode> items = new ArrayList<>();
    private Shift shift = Shift.NONE;
    private long nodes;

    private YamlUpdate(YamlDocument before, Mapping root, Entry entry, Sequence list, String textBefore,
            YamlElements elements) {
        this.root = root;
        this.entry = entry;
        this.list = list;
        this.lines = new TopLines(textBefore, root, entry, list);
        this.elements = elements;
        this.nodes = before.nodes();
    }

    /**
     * Reads a file again.
     *
     * @param path the file
     * @param before how it was read before
     * @param textBefore its text then
     * @param key the key of the list
     * @param edits what changed, counted in the text before
     * @param textAfter its text now, without a byte order mark
     * @return what reading all of it gives; empty where that is needed
     */
    public static Optional<YamlDocument> of(String path, YamlDocument before, String textBefore, String key,
            List<TextEdit> edits, String textAfter) {
        if (before.nodes() == YamlDocument.WHOLE || !(before.root() instanceof Mapping root) || root.form().flow()) {
            return Optional.empty();
        }
        Entry entry = root.entry(key).orElse(null);
        if (entry == null || !(entry.value() instanceof Sequence list) || list.form().flow()) {
            return Optional.empty();
        }
        YamlUpdate update = new YamlUpdate(before, root, entry, list, textBefore, new YamlElements(path, textAfter));
        return update.places(edits) && update.read() ? update.document() : Optional.empty();
    }

    /** Finds the elements that have changed, and how much longer each is now; false where something else has changed. */
    private boolean places(List<TextEdit> edits) {
        for (TextEdit edit : edits) {
            int place = lines.place(edit.offset());
            if (place < 0 || edit.end() > lines.end(place)) {
                return false;
            }
            growth.merge(place, edit.text().length() - edit.length(), Integer::sum);
        }
        return growth.size() <= 1 || growth.size() * FEW <= list.items().size();
    }

    private boolean read() {
        int done = 0;
        for (Map.Entry<Integer, Integer> changed : growth.entrySet()) {
            int place = changed.getKey();
            keep(done, place);
            if (!read(place, changed.getValue())) {
                return false;
            }
            done = place + 1;
        }
        keep(done, list.items().size());
        return YamlElements.isWithinLimits(nodes);
    }

    private void keep(int from, int to) {
        list.items().subList(from, to).forEach(item -> items.add(shift.of(item)));
    }

    private boolean read(int place, int longer) {
        int start = lines.start(place) + shift.offset();
        int end = lines.end(place) + shift.offset() + longer;
        Sequence alone = elements.read(start, end).orElse(null);
        if (alone == null || alone.span().offset() != start + list.span().column() - 1) {
            return false;
        }
        YamlNode item = alone.items().get(0);
        nodes += YamlElements.nodes(item) - YamlElements.nodes(list.items().get(place));
        items.add(item);
        shift = new Shift(shift.offset() + longer, shift.lines() + elements.lines(start, end)
                - lines.lines(lines.start(place), lines.end(place)));
        return true;
    }

    private Optional<YamlDocument> document() {
        YamlNode last = items.get(items.size() - 1);
        Sequence changed = new Sequence(List.copyOf(items), until(list.span(), last), until(list.form(), last));
        List<Entry> entries = new ArrayList<>();
        for (Entry one : root.entries()) {
            boolean isBehind = one.keySpan().offset() > entry.keySpan().offset();
            entries.add(one == entry ? new Entry(one.key(), one.keySpan(), changed) : isBehind ? shift.of(one) : one);
        }
        YamlNode end = entries.get(entries.size() - 1).value();
        return Optional.of(new YamlDocument(
                new Mapping(List.copyOf(entries), until(root.span(), end), until(root.form(), end)), List.of(), nodes));
    }

    private static SourceSpan until(SourceSpan span, YamlNode last) {
        return new SourceSpan(span.path(), span.line(), span.column(), span.offset(),
                last.form().end() - span.offset());
    }

    private static Form until(Form form, YamlNode last) {
        return new Form(form.start(), last.form().end(), form.flow(), form.plain(), form.shared());
    }
}
