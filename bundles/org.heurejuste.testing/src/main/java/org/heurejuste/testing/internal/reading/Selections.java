package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;

/** Reads which facts or decisions an entry of {@code always} means: {@code Refusal: {alternative: null}}. */
record Selections(Types types, PatternParser patterns, Findings findings) {

    /** Decisions by type. */
    List<Selection> decisions(Mapping object, String place) {
        List<Selection> read = new ArrayList<>();
        for (Entry entry : object.entries()) {
            Optional<TypeDefinition> type = types.decision(entry, place, findings);
            type.ifPresent(t -> read.add(of(t, entry, place)));
        }
        return read;
    }

    Selection of(TypeDefinition type, Entry entry, String place) {
        return new Selection(type, patterns.list(type, entry.value(), Paths.of(place, entry.key()), findings),
                entry.keySpan());
    }
}
