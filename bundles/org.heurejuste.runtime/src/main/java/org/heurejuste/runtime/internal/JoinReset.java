package org.heurejuste.runtime.internal;

import org.drools.core.common.TupleSets;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.TupleMemory;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what came to a node from the right.
 *
 * @param memory the node's memory, which counts what came
 * @param counts whether nothing that came was ever taken out again, so that the count tells all
 * @param right what came; null where the node keeps nothing
 * @param staged what waits
 */
record JoinReset(BetaMemory<?> memory, boolean counts, @Nullable TupleMemory right, TupleSets staged) {

    static JoinReset of(BetaMemory<?> memory, boolean counts) {
        return new JoinReset(memory, counts, memory.getRightTupleMemory(), memory.getStagedRightTuples());
    }

    void reset() {
        if (memory.getCounter() != 0 || !counts && !staged.isEmpty()) {
            if (right != null) {
                StartReset.empty(right);
            }
            memory.setCounter(0);
            staged.resetAll();
        }
    }
}
