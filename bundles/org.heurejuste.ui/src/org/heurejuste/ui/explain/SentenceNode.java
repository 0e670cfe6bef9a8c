package org.heurejuste.ui.explain;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.jspecify.annotations.Nullable;

/** A sentence of an explanation. */
final class SentenceNode implements ExplanationNode {

    private final ExplanationLine line;
    private final List<SentenceNode> children;

    SentenceNode(ExplanationLine line) {
        this.line = line;
        children = of(line.lines());
    }

    static List<SentenceNode> of(List<ExplanationLine> lines) {
        return lines.stream().map(SentenceNode::new).toList();
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
