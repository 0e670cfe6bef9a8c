package org.heurejuste.ui.explain;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.jspecify.annotations.Nullable;

/** A line of the tree of an explanation. */
sealed interface ExplanationNode permits GroupNode, DecisionNode, RuleNode, SentenceNode {

    /** Returns the line's text. */
    String text();

    /** Returns what the line speaks of. */
    Kind kind();

    /** Returns where what it speaks of is written, or null where that is nowhere. */
    @Nullable
    SourceSpan span();

    /** Returns the lines below, as far as they are known. */
    List<? extends ExplanationNode> children();

    /** Returns whether there are lines below, known already or not. */
    default boolean hasChildren() {
        return !children().isEmpty();
    }
}
