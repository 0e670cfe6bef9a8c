package org.heurejuste.ui.cases;

import java.time.Duration;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A line of the tree: a suite, one of its cases, or what is wrong with either. */
sealed interface CaseNode permits SuiteNode, SampleNode, MismatchNode, UnreadableNode, ProblemNode {

    /** Returns the line's text, without its status. */
    String text();

    CaseStatus status();

    /** Returns the status in words, for a suite with its counts. */
    default String statusText() {
        return status().word();
    }

    /** Returns how long it took, or null where that says nothing. */
    default @Nullable Duration time() {
        return null;
    }

    /** Returns where it is written. */
    SourceSpan span();

    /** Returns the line above, or null for a suite. */
    @Nullable
    CaseNode parent();

    /**
     * The lines below.
     *
     * @param filter which cases to show
     * @return the lines in the order of the file
     */
    default List<? extends CaseNode> children(CaseFilter filter) {
        return List.of();
    }
}
