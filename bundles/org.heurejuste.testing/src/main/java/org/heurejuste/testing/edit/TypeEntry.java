package org.heurejuste.testing.edit;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a case says of a type: its facts, or what is expected of its decisions.
 *
 * @param type the type's name, as it is written
 * @param typeSpan where the name is written; in a table, the column's head
 * @param facts its facts, or what is expected of each decision, in the file's order
 * @param count how many decisions are expected where only their number is ({@code none}, {@code one}, a number); else null
 * @param readable false where something stands there that is neither; then {@code facts} is empty
 */
public record TypeEntry(String type, SourceSpan typeSpan, List<FactEntry> facts, @Nullable Integer count,
        boolean readable) {

    /** Keeps its own copy. */
    public TypeEntry {
        facts = List.copyOf(facts);
    }
}
