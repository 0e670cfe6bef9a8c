package org.heurejuste.testing.edit;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A case as its file writes it, whether it can be run or not.
 *
 * @param name its name, or empty where it has none
 * @param nameSpan where the name is written; the beginning of the case where it has none
 * @param span the whole case
 * @param clauses the clauses that it illustrates
 * @param now the time of deciding as it is written, or null where it is left out
 * @param given the facts by type
 * @param expect the decisions expected, by type
 * @param editable false where the case is so broken that only its text can be edited; it can still be moved and removed
 */
public record CaseEntry(String name, SourceSpan nameSpan, SourceSpan span, List<String> clauses,
        @Nullable FieldEntry now, List<TypeEntry> given, List<TypeEntry> expect, boolean editable) {

    /** Keeps its own copies. */
    public CaseEntry {
        clauses = List.copyOf(clauses);
        given = List.copyOf(given);
        expect = List.copyOf(expect);
    }

    /**
     * What it says of a type.
     *
     * @param section among the facts given, or among the decisions expected
     * @param type the type's name
     * @return the entry, or empty where it says nothing of the type
     */
    public Optional<TypeEntry> type(Section section, String type) {
        return types(section).stream().filter(t -> t.type().equals(type)).findFirst();
    }

    /**
     * What it says of types.
     *
     * @param section of the facts given, or of the decisions expected
     * @return the entries, in the file's order
     */
    public List<TypeEntry> types(Section section) {
        return section == Section.GIVEN ? given : expect;
    }
}
