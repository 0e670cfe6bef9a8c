package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;

/** Tells explanations in sentences, in French or English: each line a sentence, further in what it rests on. */
public final class ExplanationText {
    private static final String INDENT = "    ";
    /** More candidates say nothing more to a reader; programs get them all. */
    private static final int MOST_CANDIDATES = 5;

    private final ClauseTexts clauses;
    private final Words words;

    /**
     * A teller of explanations.
     *
     * @param clauses what the handbook says
     * @param locale the reader's language
     */
    public ExplanationText(ClauseTexts clauses, Locale locale) {
        this.clauses = clauses;
        this.words = new Words(locale);
    }

    /**
     * Why a decision was made.
     *
     * @param decision the decision
     * @return the lines
     */
    public List<String> why(ExplainedDecision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(words.decision(decision.decision()));
        because(decision.reason(), INDENT, true, lines);
        return lines;
    }

    /**
     * Why a rule fired.
     *
     * @param reason one of its firings
     * @return the lines
     */
    public List<String> why(Reason reason) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("fired", reason.rule().name(), place(reason.rule().span())));
        handbook(reason.anchors(), INDENT, lines);
        supports(reason, INDENT, lines);
        return lines;
    }

    /**
     * Why a rule did not fire.
     *
     * @param whyNot what held it back
     * @return the lines
     */
    public List<String> whyNot(WhyNot whyNot) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("whyNot", whyNot.rule().name(), place(whyNot.rule().span())));
        handbook(whyNot.anchors(), INDENT, lines);
        hindrances(whyNot, INDENT, lines);
        return lines;
    }

    private void because(Reason reason, String indent, boolean withHandbook, List<String> lines) {
        lines.add(indent + words.text("rule", reason.rule().name(), place(reason.rule().span())));
        if (withHandbook) {
            handbook(reason.anchors(), indent, lines);
        }
        supports(reason, indent, lines);
    }

    private void handbook(List<String> anchors, String indent, List<String> lines) {
        for (String anchor : anchors) {
            Optional<ClauseTexts.Words> found = clauses.words(anchor);
            found.ifPresent(clause -> lines.add(
                    indent + words.text("clause", anchor, words.in(clause.title()), firstParagraph(clause))));
        }
    }

    private String firstParagraph(ClauseTexts.Words clause) {
        String text = words.in(clause.text());
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private void supports(Reason reason, String indent, List<String> lines) {
        for (Support support : reason.supports()) {
            Condition condition = support.condition();
            if (condition.kind() == Condition.Kind.NOT) {
                lines.add(indent + words.text("because.none", condition.text(), place(condition.span())));
            } else if (support.facts().isEmpty()) {
                lines.add(indent + words.text("because.whole", condition.text(), place(condition.span())));
            }
            for (SeenFact fact : support.facts()) {
                lines.add(indent + words.text("because", words.fact(fact)));
                made(fact, indent + INDENT, lines);
            }
        }
    }

    private void made(SeenFact fact, String indent, List<String> lines) {
        Reason maker = fact.madeBy();
        if (maker != null) {
            because(maker, indent, false, lines);
        }
    }

    private void hindrances(WhyNot whyNot, String indent, List<String> lines) {
        if (whyNot.cancelled()) {
            lines.add(indent + words.text("whyNot.cancelled"));
        }
        boolean first = true;
        for (Hindrance hindrance : whyNot.hindrances()) {
            if (!first) {
                lines.add(indent + words.text("whyNot.or"));
            }
            hindrance(hindrance, indent, lines);
            first = false;
        }
    }

    private void hindrance(Hindrance hindrance, String indent, List<String> lines) {
        if (hindrance instanceof Hindrance.NothingFits nothing) {
            nothingFits(nothing, indent, lines);
        } else if (hindrance instanceof Hindrance.Excluded excluded) {
            lines.add(indent + words.text("excluded", excluded.condition().text(), place(excluded.condition().span())));
            for (SeenFact fact : excluded.facts()) {
                lines.add(indent + INDENT + words.text("excluded.by", words.fact(fact)));
                made(fact, indent + INDENT + INDENT, lines);
            }
        } else if (hindrance instanceof Hindrance.Unexplained unexplained) {
            Condition condition = unexplained.condition();
            lines.add(indent + words.text("unexplained.condition", condition.text(), place(condition.span()),
                    words.in(unexplained.reason())));
        } else if (hindrance instanceof Hindrance.HeldBack heldBack) {
            lines.add(indent + words.in(heldBack.reason()));
        }
    }

    private void nothingFits(Hindrance.NothingFits nothing, String indent, List<String> lines) {
        String key = nothing.candidates().isEmpty() ? "nothing.none" : "nothing.fits";
        lines.add(indent + words.text(key, nothing.condition().text(), place(nothing.condition().span())));
        nothing.candidates().stream().limit(MOST_CANDIDATES)
                .forEach(candidate -> candidate(candidate, indent + INDENT, lines));
        int more = nothing.candidates().size() - MOST_CANDIDATES;
        if (more > 0) {
            lines.add(indent + INDENT + words.text("candidate.more", more));
        }
        if (!nothing.makers().isEmpty()) {
            lines.add(indent + words.text("nothing.makers"));
        }
        for (WhyNot maker : nothing.makers()) {
            RuleDefinition rule = maker.rule();
            lines.add(indent + INDENT + words.text("whyNot", rule.name(), place(rule.span())));
            hindrances(maker, indent + INDENT + INDENT, lines);
        }
    }

    private void candidate(Candidate candidate, String indent, List<String> lines) {
        String fact = words.fact(candidate.fact().name());
        String named = candidate.beside().isEmpty()
                ? fact
                : words.text("candidate.beside", fact, String.join(", ",
                        candidate.beside().stream().map(beside -> words.fact(beside.name())).toList()));
        lines.add(indent + words.text("candidate", named, candidate.held(), candidate.results().size()));
        for (ConstraintResult result : candidate.results()) {
            if (result.verdict() != Verdict.HOLDS) {
                String key = result.verdict() == Verdict.FAILS ? "constraint.false" : "constraint.unknown";
                String constraint = result.constraint().text();
                lines.add(indent + INDENT + (result.values().isEmpty()
                        ? words.text(key + ".bare", constraint)
                        : words.text(key, constraint, words.values(result.values()))));
            }
        }
    }

    private static String place(SourceSpan span) {
        return span.path().substring(span.path().lastIndexOf('/') + 1) + ":" + span.line();
    }
}
