package org.heurejuste.policy.vocabulary;

import java.util.List;
import java.util.Map;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * An enum of the vocabulary.
 *
 * @param packageName its package
 * @param name its name in the rules
 * @param labels what people call it
 * @param values the names of its values, in their order
 * @param valueLabels what people call each value; every value has an entry
 * @param span where its name is declared
 */
public record EnumDefinition(String packageName, String name, Labels labels, List<String> values,
        Map<String, Labels> valueLabels, SourceSpan span) {

    /** Keeps its own copies. */
    public EnumDefinition {
        values = List.copyOf(values);
        valueLabels = Map.copyOf(valueLabels);
    }
}
