package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** Makes changes in a tree of maps and lists: what a text must say afterwards. */
final class PlainTree {

    private PlainTree() {}

    /** Changes the tree itself; what is at the root never changes its identity. */
    static void apply(TreeEdit edit, @Nullable Object root) {
        if (edit instanceof TreeEdit.Insert insert) {
            insert(insert, root);
            return;
        }
        if (edit instanceof TreeEdit.Move move) {
            List<@Nullable Object> list = list(at(root, move.path()));
            list.add(move.to(), list.remove(move.from()));
        } else if (edit instanceof TreeEdit.Duplicate copy) {
            duplicate(copy, list(at(root, copy.path())));
        } else if (edit instanceof TreeEdit.Set set) {
            put(at(root, above(set.path())), last(set.path()), written(set.value()));
        } else if (edit instanceof TreeEdit.Remove remove) {
            remove(at(root, above(remove.path())), last(remove.path()));
        }
    }

    /** A tree of the same content in which nothing is shared. */
    static @Nullable Object copy(@Nullable Object tree) {
        return copy(tree, scalar -> scalar);
    }

    /** A value as it is once it was written and read. */
    static @Nullable Object written(@Nullable Object value) {
        return copy(value, scalar -> scalar == null || scalar instanceof String ? scalar : YamlWords.meaning(scalar));
    }

    private static @Nullable Object copy(@Nullable Object tree, UnaryOperator<@Nullable Object> scalar) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put((String) key, copy(value, scalar)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item, scalar)));
            return copy;
        }
        return scalar.apply(tree);
    }

    private static void insert(TreeEdit.Insert insert, @Nullable Object root) {
        Object there = at(root, insert.path());
        if (there instanceof Map<?, ?>) {
            List<@Nullable Object> list = new ArrayList<>(List.of(there));
            put(at(root, above(insert.path())), last(insert.path()), list);
            there = list;
        }
        list(there).add(insert.place(), written(insert.value()));
    }

    private static void duplicate(TreeEdit.Duplicate edit, List<@Nullable Object> list) {
        Map<String, @Nullable Object> copy = map(copy(list.get(edit.from())));
        copy.put(edit.key(), edit.value());
        list.add(edit.from() + 1, copy);
    }

    private static void put(@Nullable Object owner, Object step, @Nullable Object value) {
        if (step instanceof String key) {
            map(owner).put(key, value);
        } else {
            list(owner).set((Integer) step, value);
        }
    }

    private static void remove(@Nullable Object owner, Object step) {
        if (step instanceof String key) {
            map(owner).remove(key);
        } else {
            list(owner).remove((int) (Integer) step);
        }
    }

    private static @Nullable Object at(@Nullable Object root, List<Object> path) {
        Object node = root;
        for (Object step : path) {
            node = step instanceof String key ? map(node).get(key) : list(node).get((Integer) step);
        }
        return node;
    }

    static List<Object> above(List<Object> path) {
        return path.subList(0, path.size() - 1);
    }

    static Object last(List<Object> path) {
        return path.get(path.size() - 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object node) {
        return (Map<String, @Nullable Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object node) {
        return (List<@Nullable Object>) node;
    }
}
