package org.heurejuste.testing.convert;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;

/**
 * A suite in another format.
 *
 * @param bytes the file's bytes
 * @param cases how many cases were carried over
 * @param lost what could not be carried over, in the file's order
 */
public record Conversion(byte[] bytes, int cases, List<Lost> lost) {

    /** Keeps its own copy of what is lost. */
    public Conversion {
        lost = List.copyOf(lost);
    }

    /**
     * Something that could not be carried over.
     *
     * @param span where it is in the old file
     * @param message what it is, and why
     */
    public record Lost(SourceSpan span, Message message) {
    }
}
