package org.heurejuste.testing.internal.report;

import java.util.List;
import java.util.Locale;

import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.testing.report.FailureExplanation;

/** Writes why a case failed: closed parts, each with lists within lists, which screen readers tell with their depth. */
record WhySection(Html html, Texts texts) {
    /** A thousand facts in a list tell a reader no more than fifty. */
    private static final int MOST_LINES = 50;

    void write(List<FailureExplanation> explanations) {
        explanations.forEach(this::write);
    }

    private void write(FailureExplanation explanation) {
        html.open("details", "class", "why").open("summary")
                .sentence(texts.of(explanation.came() ? "why.came" : "why.not", explanation.about())).close();
        lines(explanation.lines());
        html.close();
    }

    private void lines(List<ExplanationLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.open("ul");
        for (ExplanationLine line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            html.open("li", "class", line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .sentence(line.text());
            lines(line.lines());
            html.close();
        }
        if (lines.size() > MOST_LINES) {
            html.element("li", texts.of("why.lines", lines.size() - MOST_LINES), "class", "note");
        }
        html.close();
    }
}
