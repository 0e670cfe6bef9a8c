package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;

/** Tells what held rules back. */
final class HindranceText {
    /** More candidates say nothing more to a reader; programs get them all. */
    private static final int MOST_CANDIDATES = 5;

    private final Words words;
    private final ReasonText reasons;

    HindranceText(Words words, ReasonText reasons) {
        this.words = words;
        this.reasons = reasons;
    }

    /** What held a rule back. */
    List<ExplanationLine> of(WhyNot whyNot) {
        List<ExplanationLine> lines = new ArrayList<>();
        whyNot.preemptions().stream().map(words::preemption).map(text -> ExplanationLine.of(Kind.NOTE, text, null))
                .forEach(lines::add);
        if (whyNot.cancelled() && lines.isEmpty()) {
            lines.add(note("whyNot.cancelled"));
        }
        lines.addAll(alternatives(whyNot.hindrances(), whyNot.preemptions()));
        return lines;
    }

    private List<ExplanationLine> alternatives(List<Hindrance> hindrances, List<Preemption> told) {
        List<ExplanationLine> lines = new ArrayList<>();
        for (Hindrance hindrance : hindrances) {
            if (!lines.isEmpty()) {
                lines.add(note("whyNot.or"));
            }
            lines.addAll(hindrance(hindrance, told));
        }
        return lines;
    }

    private ExplanationLine note(String key, Object... blanks) {
        return ExplanationLine.of(Kind.NOTE, words.text(key, blanks), null);
    }

    private List<ExplanationLine> hindrance(Hindrance hindrance, List<Preemption> told) {
        if (hindrance instanceof Hindrance.NothingFits nothing) {
            return nothingFits(nothing, told);
        } else if (hindrance instanceof Hindrance.Excluded excluded) {
            List<ExplanationLine> facts = excluded.facts().stream().map(fact -> reasons.fact("excluded.by", fact))
                    .toList();
            String key = facts.isEmpty() ? "excluded.whole" : "excluded";
            return List.of(heldBack(words.about(key, excluded.condition()), excluded.condition(), facts));
        } else if (hindrance instanceof Hindrance.Gathered gathered) {
            return List.of(gathered(gathered));
        } else if (hindrance instanceof Hindrance.Unanswered unanswered) {
            Condition condition = unanswered.condition();
            return List
                    .of(heldBack(words.about("unanswered", condition), condition,
                            alternatives(unanswered.within(), told)));
        } else if (hindrance instanceof Hindrance.Unexplained unexplained) {
            Condition condition = unexplained.condition();
            String text = words.text("unexplained.condition", condition.text(), Words.place(condition.span()),
                    words.in(unexplained.reason()));
            return List.of(heldBack(text, condition, List.of()));
        } else if (hindrance instanceof Hindrance.HeldBack heldBack) {
            return List.of(ExplanationLine.of(Kind.HELD_BACK, words.in(heldBack.reason()), null));
        }
        throw new IllegalArgumentException("a hindrance without words");
    }

    private ExplanationLine gathered(Hindrance.Gathered gathered) {
        Condition condition = gathered.condition();
        List<ExplanationLine> lines = new ArrayList<>();
        gathered.results().stream().filter(result -> result.verdict() != Verdict.HOLDS).map(this::constraint)
                .forEach(lines::add);
        gathered.facts().stream().limit(MOST_CANDIDATES).map(fact -> reasons.fact("gathered.fact", fact))
                .forEach(lines::add);
        int more = gathered.facts().size() - MOST_CANDIDATES;
        if (more > 0) {
            lines.add(note("candidate.more", more));
        }
        return heldBack(
                words.text("gathered", condition.text(), Words.place(condition.span()), gathered.facts().size()),
                condition, lines);
    }

    private static ExplanationLine heldBack(String text, Condition condition, List<ExplanationLine> lines) {
        return new ExplanationLine(Kind.HELD_BACK, text, condition.span(), lines);
    }

    private List<ExplanationLine> nothingFits(Hindrance.NothingFits nothing, List<Preemption> told) {
        List<ExplanationLine> lines = new ArrayList<>();
        List<ExplanationLine> candidates = new ArrayList<>();
        nothing.candidates().stream().limit(MOST_CANDIDATES).map(this::candidate).forEach(candidates::add);
        int more = nothing.candidates().size() - MOST_CANDIDATES;
        if (more > 0) {
            candidates.add(note("candidate.more", more));
        }
        String key = nothing.candidates().isEmpty() ? "nothing.none" : "nothing.fits";
        lines.add(heldBack(words.about(key, nothing.condition()), nothing.condition(), candidates));
        nothing.gone().stream().filter(gone -> !told.contains(gone)).limit(MOST_CANDIDATES)
                .map(gone -> ExplanationLine.of(Kind.NOTE, words.gone(gone), null)).forEach(lines::add);
        if (!nothing.makers().isEmpty()) {
            lines.add(new ExplanationLine(Kind.NOTE, words.text("nothing.makers"), null,
                    nothing.makers().stream().map(this::maker).toList()));
        }
        return lines;
    }

    private ExplanationLine maker(WhyNot maker) {
        return new ExplanationLine(Kind.SILENT_RULE, words.about("whyNot", maker.rule()), maker.rule().span(),
                of(maker));
    }

    private ExplanationLine candidate(Candidate candidate) {
        String fact = words.fact(candidate.fact().name());
        String named = candidate.beside().isEmpty()
                ? fact
                : words.text("candidate.beside", fact, String.join(", ",
                        candidate.beside().stream().map(beside -> words.fact(beside.name())).toList()));
        return new ExplanationLine(Kind.CANDIDATE,
                words.text("candidate", named, candidate.held(), candidate.results().size()), null,
                candidate.results().stream().filter(result -> result.verdict() != Verdict.HOLDS).map(this::constraint)
                        .toList());
    }

    private ExplanationLine constraint(ConstraintResult result) {
        String key = result.verdict() == Verdict.FAILS ? "constraint.false" : "constraint.unknown";
        Constraint constraint = result.constraint();
        String text = result.values().isEmpty()
                ? words.text(key + ".bare", constraint.text())
                : words.text(key, constraint.text(), words.values(result.values()));
        return ExplanationLine.of(Kind.HELD_BACK, text, constraint.span());
    }
}
