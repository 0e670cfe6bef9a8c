package org.heurejuste.ui.explain;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A heading.
 *
 * @param name which heading it is, the same however the explanation changes
 * @param text the heading with the number of lines below
 * @param children the lines below
 */
record GroupNode(Name name, String text, List<? extends ExplanationNode> children) implements ExplanationNode {

    /** The headings, in their order. */
    enum Name {
        /** Rules that could make a decision that was expected and did not come. */
        EXPECTED,
        /** The decisions. */
        DECISIONS,
        /** The rules that applied. */
        APPLIED,
        /** The rules that did not apply. */
        SILENT
    }

    @Override
    public Kind kind() {
        return Kind.NOTE;
    }

    @Override
    public @Nullable SourceSpan span() {
        return null;
    }
}
