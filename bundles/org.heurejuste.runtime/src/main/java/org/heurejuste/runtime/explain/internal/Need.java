package org.heurejuste.runtime.explain.internal;

import java.util.List;

/**
 * How far a rule is from applying.
 *
 * @param distance about how many changes that takes, at least 1
 * @param moves what could bring it nearer
 */
record Need(int distance, List<Move> moves) {
    /** Nothing brings it nearer. */
    static final Need HOPELESS = new Need(1_000, List.of());

    Need {
        moves = List.copyOf(moves);
    }
}
