package org.heurejuste.ui.explain;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationText;

/** The sentences below a rule that did not apply: what held it back, and what would make it apply. */
final class SilentRule {

    private final ExplanationText text;

    SilentRule(ExplanationText text) {
        this.text = text;
    }

    List<SentenceNode> lines(Answer.Silent silent) {
        List<ExplanationLine> lines = new ArrayList<>();
        if (silent.whyNot() != null) {
            lines.addAll(text.whyNot(silent.whyNot()).lines());
        }
        lines.add(text.smallestChange(silent.change()));
        return SentenceNode.of(lines);
    }
}
