package org.heurejuste.runtime.explain.internal;

import java.util.List;

/**
 * Something to try.
 *
 * @param edits what to change
 * @param left about how many more changes may then be needed
 */
record Move(List<Edit> edits, int left) {

    Move {
        edits = List.copyOf(edits);
    }

    static Move of(Edit edit, int left) {
        return new Move(List.of(edit), left);
    }

    /** The same change, further from the end. */
    Move further(int more) {
        return new Move(edits, left + more);
    }
}
