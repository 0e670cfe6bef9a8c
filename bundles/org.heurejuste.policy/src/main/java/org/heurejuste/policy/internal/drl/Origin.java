package org.heurejuste.policy.internal.drl;

import org.heurejuste.policy.diagnostic.SourceSpan;

/** Tells where a stretch of rule text stands in the file that its author edits. */
@FunctionalInterface
public interface Origin {

    /**
     * The author's place of a stretch.
     *
     * @param offset its first character in the rule text
     * @param length the number of characters
     * @return the nearest place in the author's file
     */
    SourceSpan span(int offset, int length);
}
