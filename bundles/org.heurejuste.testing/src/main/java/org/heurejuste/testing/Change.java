package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/**
 * What an entry of {@code always} changes in a case, and how the decisions on the changed case must compare with those on
 * the case itself.
 *
 * @param order whether the facts are given in another order, and nothing else changes
 * @param facts which fields take other values; empty where the order changes
 * @param same the decisions that must be the same before and after, clause included
 * @param notLower the fields of decisions that must not fall
 * @param span the change in the file
 */
public record Change(boolean order, List<ChangedFact> facts, List<Selection> same, List<NotLower> notLower,
        SourceSpan span) {

    /**
     * The facts that change.
     *
     * @param type their type; the one fact that the entry is looked at for where it is of this type, else all of them
     * @param fields the fields that may change, and what their new values must be
     */
    public record ChangedFact(TypeDefinition type, List<ExpectedField> fields) {

        /** Keeps its own copy. */
        public ChangedFact {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that must not fall: the greatest value after the change is at least the greatest before. Where there was a
     * decision, there must still be one.
     *
     * @param field the field: a number, a date, or an enum in the order of its values
     * @param of the decisions that are looked at
     */
    public record NotLower(FieldDefinition field, Selection of) {
    }

    /** Keeps its own copies. */
    public Change {
        facts = List.copyOf(facts);
        same = List.copyOf(same);
        notLower = List.copyOf(notLower);
    }
}
