package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.testing.internal.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** YAML nodes as the plain trees that the runtime reads cases from. */
public final class Trees {

    private Trees() {}

    /**
     * The tree of a node.
     *
     * @param node the node
     * @return {@code Map}, {@code List}, or the value of a word
     */
    public static @Nullable Object of(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.value();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.items().forEach(item -> list.add(of(item)));
            return list;
        }
        return node instanceof YamlNode.Broken broken ? broken.text() : of((YamlNode.Mapping) node);
    }

    static Map<String, @Nullable Object> of(YamlNode.Mapping mapping) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.key(), of(entry.value())));
        return map;
    }
}
