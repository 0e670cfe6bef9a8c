package org.heurejuste.runtime.internal;

import org.drools.core.common.TupleSets;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.LeftInputAdapterNode.LiaNodeMemory;
import org.drools.core.reteoo.TupleMemory;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what met at a node from the left and from the right.
 *
 * @param memory the node's memory
 * @param start where facts come in that reach the node from the left, if none is ever taken out again; else null
 * @param left what came from the left; null where the node keeps none
 * @param right what came from the right; null where the node keeps none
 * @param staged what waits on the right
 */
record JoinReset(BetaMemory<?> memory, @Nullable LiaNodeMemory start, @Nullable TupleMemory left,
        @Nullable TupleMemory right, TupleSets staged) {

    static JoinReset of(BetaMemory<?> memory, @Nullable LiaNodeMemory start) {
        return new JoinReset(memory, start, memory.getLeftTupleMemory(), memory.getRightTupleMemory(),
                memory.getStagedRightTuples());
    }

    void reset() {
        if (start == null || start.getCounter() != 0) {
            empty(left);
        }
        if (memory.getCounter() != 0 || !staged.isEmpty()) {
            empty(right);
            memory.setCounter(0);
            staged.resetAll();
        }
    }

    /** Clearing an empty table would make it anew. */
    private static void empty(@Nullable TupleMemory tuples) {
        if (tuples != null && tuples.size() != 0) {
            tuples.clear();
        }
    }
}
