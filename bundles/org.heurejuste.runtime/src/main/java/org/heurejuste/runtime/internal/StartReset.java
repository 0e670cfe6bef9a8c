package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.List;

import org.drools.core.reteoo.LeftInputAdapterNode.LiaNodeMemory;
import org.drools.core.reteoo.TupleMemory;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what came from the left, all the way from a node where facts come in: where none came, nothing came further, and
 * one look is enough.
 */
final class StartReset {
    private final @Nullable LiaNodeMemory start;
    private final List<TupleMemory> lefts = new ArrayList<>();
    private final List<SegmentReset> segments = new ArrayList<>();

    /**
     * Forgets what came from the left.
     *
     * @param start counts the facts that came in; null where the count does not tell all, as facts were taken out again
     */
    StartReset(@Nullable LiaNodeMemory start) {
        this.start = start;
    }

    /** A node's memory of what came from the left. */
    void add(TupleMemory left) {
        lefts.add(left);
    }

    /** A segment on the way. */
    void add(SegmentReset segment) {
        segments.add(segment);
    }

    void reset() {
        if (start != null && start.getCounter() == 0) {
            for (SegmentReset segment : segments) {
                segment.unlink();
            }
            return;
        }
        for (TupleMemory left : lefts) {
            empty(left);
        }
        for (SegmentReset segment : segments) {
            segment.reset();
        }
        if (start != null) {
            start.reset();
        }
    }

    /** Clearing an empty table would make it anew. */
    static void empty(TupleMemory tuples) {
        if (tuples.size() != 0) {
            tuples.clear();
        }
    }
}
