package org.heurejuste.testing.internal.edit;

import java.util.List;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/** Changes of a tree as changes of the YAML that says it, as small as can be. */
final class YamlEdits {
    private final YamlNode root;
    private final MappingEdits mappings;
    private final SequenceEdits sequences;
    private final ValueEdits values;

    YamlEdits(Layout layout, YamlNode root) {
        this.root = root;
        this.mappings = new MappingEdits(layout);
        this.sequences = new SequenceEdits(layout);
        this.values = new ValueEdits(layout);
    }

    /**
     * What changes in the text.
     *
     * @throws SharedException if it would change what an anchor shares with other places
     */
    List<TextEdit> of(TreeEdit edit) throws SharedException {
        if (edit instanceof TreeEdit.Set set) {
            return set(set);
        }
        if (edit instanceof TreeEdit.Remove remove) {
            return remove(remove.path());
        }
        if (edit instanceof TreeEdit.Insert insert) {
            return insert(insert);
        }
        if (edit instanceof TreeEdit.Move move) {
            return sequences.move((Sequence) at(move.path()), move.from(), move.to());
        }
        return duplicate((TreeEdit.Duplicate) edit);
    }

    private List<TextEdit> set(TreeEdit.Set set) throws SharedException {
        YamlNode owner = at(PlainTree.above(set.path()));
        Object step = PlainTree.last(set.path());
        boolean inBlock = isInBlock(PlainTree.above(set.path()));
        if (owner instanceof Sequence list) {
            return values.replace(list.items().get((Integer) step), set.value());
        }
        Mapping object = (Mapping) owner;
        String key = (String) step;
        Entry entry = object.entry(key).orElse(null);
        return entry == null
                ? mappings.add(object, key, set.value(), set.order(), inBlock)
                : values.replace(entry, set.value(), inBlock && !object.form().flow());
    }

    private List<TextEdit> remove(List<Object> path) throws SharedException {
        YamlNode owner = at(PlainTree.above(path));
        if (owner instanceof Sequence list) {
            return sequences.remove(list, (Integer) PlainTree.last(path));
        }
        Mapping object = (Mapping) owner;
        return mappings.remove(object, object.entry((String) PlainTree.last(path)).orElseThrow());
    }

    private List<TextEdit> insert(TreeEdit.Insert insert) throws SharedException {
        YamlNode node = at(insert.path());
        if (node instanceof Sequence list) {
            return sequences.insert(list, insert.place(), insert.value(), isInBlock(PlainTree.above(insert.path())));
        }
        Mapping owner = (Mapping) at(PlainTree.above(insert.path()));
        Entry entry = owner.entry((String) PlainTree.last(insert.path())).orElseThrow();
        return values.listWith(entry, insert.place(), insert.value(), owner.form().flow());
    }

    private List<TextEdit> duplicate(TreeEdit.Duplicate edit) throws SharedException {
        Sequence list = (Sequence) at(edit.path());
        Mapping item = (Mapping) list.items().get(edit.from());
        Entry entry = item.entry(edit.key()).orElse(null);
        List<TextEdit> renamed = entry == null
                ? mappings.add(item, edit.key(), edit.value(), List.of(edit.key()), false)
                : values.replace(entry, edit.value(), false);
        return sequences.duplicate(list, edit.from(), renamed);
    }

    /** Whether everything down to a path is written in block style, so that lines can be added there. */
    private boolean isInBlock(List<Object> path) throws SharedException {
        for (int length = 0; length < path.size(); length++) {
            if (at(path.subList(0, length)).form().flow()) {
                return false;
            }
        }
        return !at(path).form().flow() || isEmpty(at(path));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof Mapping object ? object.entries().isEmpty() : ((Sequence) node).items().isEmpty();
    }

    private YamlNode at(List<Object> path) throws SharedException {
        YamlNode node = root;
        for (Object step : path) {
            node = step instanceof String key
                    ? ((Mapping) node).entry(key).orElseThrow().value()
                    : ((Sequence) node).items().get((Integer) step);
            if (node.form().shared() && !(node instanceof Scalar)) {
                throw new SharedException();
            }
        }
        return node;
    }

    /** What an anchor shares with other places would change there as well. */
    static final class SharedException extends Exception {
        SharedException() {
            super(null, null, false, false);
        }
    }
}
