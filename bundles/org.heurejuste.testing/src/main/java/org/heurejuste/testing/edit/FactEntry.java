package org.heurejuste.testing.edit;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A fact, or what is expected of a decision, as a case writes it.
 *
 * @param fields its fields, in the file's order
 * @param span the whole of it
 */
public record FactEntry(List<FieldEntry> fields, SourceSpan span) {

    /** Keeps its own copy. */
    public FactEntry {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name its name
     * @return the field, or empty where the case leaves it out
     */
    public Optional<FieldEntry> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
