package org.heurejuste.ui.explain;

import java.util.List;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.heurejuste.runtime.explain.SmallestChange;
import org.jspecify.annotations.Nullable;

/** A rule that did not apply. Why not is asked for only once somebody looks below it. */
final class RuleNode implements ExplanationNode {

    private final RuleDefinition rule;
    private @Nullable List<SentenceNode> answer;
    private @Nullable SmallestChange change;
    private boolean asked;

    RuleNode(RuleDefinition rule) {
        this.rule = rule;
    }

    RuleDefinition rule() {
        return rule;
    }

    /** Returns whether the answer is still to be asked for; true once. */
    boolean ask() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    void answered(List<SentenceNode> lines, @Nullable SmallestChange smallest) {
        answer = lines;
        change = smallest;
    }

    /** Returns a change of the case with which it applies, or null while none is known. */
    SmallestChange.@Nullable Found change() {
        return change instanceof SmallestChange.Found found && !found.changes().isEmpty() ? found : null;
    }

    @Override
    public String text() {
        return rule.name();
    }

    @Override
    public Kind kind() {
        return Kind.SILENT_RULE;
    }

    @Override
    public SourceSpan span() {
        return rule.span();
    }

    @Override
    public List<SentenceNode> children() {
        return answer == null ? List.of() : answer;
    }

    @Override
    public boolean hasChildren() {
        return answer == null || !answer.isEmpty();
    }
}
