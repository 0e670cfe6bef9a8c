package org.heurejuste.ui.explain;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.Comparison.Change;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.heurejuste.runtime.explain.ReasonGraph;
import org.jspecify.annotations.Nullable;

/** A decision, and how it differs from those of the case before a value was changed. */
final class DecisionNode implements ExplanationNode {

    private final ReasonGraph chain;
    private final Change change;
    private final ExplanationLine line;
    private final List<SentenceNode> children;

    DecisionNode(Change change, ExplanationLine line, ReasonGraph chain) {
        this.chain = chain;
        this.change = change;
        this.line = line;
        children = SentenceNode.of(line.lines());
    }

    /** Returns the chain that led to it. */
    ReasonGraph chain() {
        return chain;
    }

    Change change() {
        return change;
    }

    @Override
    public String text() {
        return line.text();
    }

    @Override
    public Kind kind() {
        return line.kind();
    }

    @Override
    public @Nullable SourceSpan span() {
        return line.span();
    }

    @Override
    public List<SentenceNode> children() {
        return children;
    }
}
