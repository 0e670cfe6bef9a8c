package org.heurejuste.runtime.internal;

import org.drools.core.reteoo.SegmentMemory;
import org.drools.core.reteoo.SegmentMemory.SegmentPrototype;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what happened in a segment of the network.
 *
 * @param memory the segment
 * @param linked which of its nodes are linked in a new session
 * @param prototype what the engine makes it of
 */
record SegmentReset(SegmentMemory memory, long linked, @Nullable SegmentPrototype prototype) {

    void reset() {
        if (isLinkedOtherwise() || !memory.getStagedLeftTuples().isEmpty()) {
            memory.reset(prototype);
        }
    }

    /** What is enough where nothing came from the left. */
    void unlink() {
        if (isLinkedOtherwise()) {
            memory.reset(prototype);
        }
    }

    private boolean isLinkedOtherwise() {
        return memory.getLinkedNodeMask() != linked || memory.getDirtyNodeMask() != 0;
    }
}
