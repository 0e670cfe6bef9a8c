package org.heurejuste.testing.assist;

import java.util.List;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.TextEdit;

/**
 * A word that may stand at a place.
 *
 * @param word the word, as a list of proposals shows it
 * @param edit what puts it there, with the colon behind a key
 * @param kind what it is
 * @param lines what it means
 */
public record Proposal(String word, TextEdit edit, Kind kind, List<Message> lines) {

    /** Keeps its own copy. */
    public Proposal {
        lines = List.copyOf(lines);
    }

    /** What is proposed. */
    public enum Kind {
        /** A key of the suite's own. */
        KEY,
        /** A type of the vocabulary. */
        TYPE,
        /** A field of a type. */
        FIELD,
        /** A value of a field, or a word of an expectation. */
        VALUE,
        /** A clause of the handbook. */
        CLAUSE
    }
}
