package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.heurejuste.testing.internal.reading.Trees;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** What a suite says, as a tree that can be changed; of its cases as many as somebody looks at. */
final class SuiteTree {
    static final String CASES = "cases";

    private SuiteTree() {}

    /** The tree; null stands for cases that nobody looks at. */
    static Map<String, @Nullable Object> of(Mapping root, IntPredicate looked) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        root.entries().forEach(entry -> tree.put(entry.key(),
                entry.key().equals(CASES) && entry.value() instanceof Sequence cases
                        ? of(cases, looked)
                        : Trees.of(entry.value())));
        return tree;
    }

    private static List<@Nullable Object> of(Sequence cases, IntPredicate looked) {
        List<@Nullable Object> trees = new ArrayList<>(cases.items().size());
        for (YamlNode sample : cases.items()) {
            trees.add(looked.test(trees.size()) ? Trees.of(sample) : null);
        }
        return trees;
    }

    /** A case of it. */
    static Map<?, ?> sample(Mapping root, int place) {
        Sequence cases = (Sequence) root.entry(CASES).orElseThrow().value();
        return (Map<?, ?>) Objects.requireNonNull(Trees.of(cases.items().get(place)));
    }

    /**
     * The cases in which changes take place.
     *
     * @param changes changes of the tree
     * @return tells of a case whether one of them can concern it
     */
    static IntPredicate concerned(List<TreeEdit> changes) {
        if (!changes.stream().allMatch(change -> change.path().size() > 2 && change.path().get(0).equals(CASES))) {
            return place -> true;
        }
        Set<Object> places = changes.stream().map(change -> change.path().get(1)).collect(Collectors.toSet());
        return places::contains;
    }
}
