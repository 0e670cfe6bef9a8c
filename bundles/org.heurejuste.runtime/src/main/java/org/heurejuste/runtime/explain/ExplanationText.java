package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.explain.ConstraintResult.Verdict;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.jspecify.annotations.Nullable;

/** Tells explanations in sentences, in French or English: each line a sentence, below it what it rests on. */
public final class ExplanationText {
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
     * @return the decision, and below it the rule with everything that it rests on
     */
    public ExplanationLine why(ExplainedDecision decision) {
        Reason reason = decision.reason();
        List<ExplanationLine> lines = new ArrayList<>(List.of(rule(reason)));
        lines.addAll(handbook(reason.anchors()));
        lines.addAll(supports(reason));
        return new ExplanationLine(Kind.DECISION, words.decision(decision.decision()), reason.rule().span(), lines);
    }

    /**
     * Why a rule fired.
     *
     * @param reason one of its firings
     * @return the rule, and below it everything that it rests on
     */
    public ExplanationLine why(Reason reason) {
        List<ExplanationLine> lines = new ArrayList<>(handbook(reason.anchors()));
        lines.addAll(supports(reason));
        return new ExplanationLine(Kind.RULE, about("fired", reason.rule()), reason.rule().span(), lines);
    }

    /**
     * Why a rule did not fire.
     *
     * @param whyNot what held it back
     * @return the rule, and below it what held it back
     */
    public ExplanationLine whyNot(WhyNot whyNot) {
        List<ExplanationLine> lines = new ArrayList<>(handbook(whyNot.anchors()));
        lines.addAll(hindrances(whyNot));
        return new ExplanationLine(Kind.SILENT_RULE, about("whyNot", whyNot.rule()), whyNot.rule().span(), lines);
    }

    /**
     * What would make a rule apply.
     *
     * @param change what was found
     * @return a sentence about what was found, and below it each change
     */
    public ExplanationLine smallestChange(SmallestChange change) {
        if (change instanceof SmallestChange.NotFound none) {
            return note("change.notFound", none.reason());
        }
        List<CaseChange> changes = ((SmallestChange.Found) change).changes();
        return new ExplanationLine(Kind.NOTE, words.text(changes.isEmpty() ? "change.none" : "change.found"), null,
                changes.stream().map(this::change).toList());
    }

    /**
     * What would make a rule apply, with the name of the rule.
     *
     * @param change what was found
     * @return the rule, and below it what was found
     */
    public ExplanationLine smallestChangeFor(SmallestChange change) {
        return new ExplanationLine(Kind.NOTE, about("change.of", change.rule()), change.rule().span(),
                List.of(smallestChange(change)));
    }

    /**
     * A change of a case.
     *
     * @param change the change
     * @return a sentence
     */
    public ExplanationLine change(CaseChange change) {
        return ExplanationLine.of(Kind.CHANGE, new ChangeText(words).of(change), null);
    }

    /**
     * The chain from the facts of the case to a decision.
     *
     * @param decision the decision
     * @return the chain, to be drawn, in the reader's language
     */
    public ReasonGraph graph(ExplainedDecision decision) {
        return ReasonGraphs.of(decision, words);
    }

    /**
     * A fact in words.
     *
     * @param fact which one
     * @return its type's label and its id or number, as the sentences name it
     */
    public String fact(FactName fact) {
        return words.fact(fact);
    }

    /**
     * A value in words.
     *
     * @param field the field that holds it
     * @param value the value, as facts and decisions hold it
     * @return the value with its unit, by its label where it has one, as the sentences tell it
     */
    public String value(FieldDefinition field, @Nullable Object value) {
        return words.value(field, value);
    }

    private ExplanationLine rule(Reason reason) {
        return ExplanationLine.of(Kind.RULE, about("rule", reason.rule()), reason.rule().span());
    }

    private String about(String key, RuleDefinition rule) {
        return words.text(key, rule.name(), Words.place(rule.span()));
    }

    private String about(String key, Condition condition) {
        return words.text(key, condition.text(), Words.place(condition.span()));
    }

    private List<ExplanationLine> handbook(List<String> anchors) {
        return anchors.stream().flatMap(anchor -> clauses.words(anchor).map(clause -> clause(anchor, clause)).stream())
                .toList();
    }

    private ExplanationLine clause(String anchor, ClauseTexts.Words clause) {
        String text = words.text("clause", anchor, words.in(clause.title()), firstParagraph(clause));
        return ExplanationLine.of(Kind.CLAUSE, text, null);
    }

    private String firstParagraph(ClauseTexts.Words clause) {
        String text = words.in(clause.text());
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private List<ExplanationLine> supports(Reason reason) {
        return reason.supports().stream().flatMap(this::support).toList();
    }

    private Stream<ExplanationLine> support(Support support) {
        Condition condition = support.condition();
        List<ExplanationLine> facts = support.facts().stream().map(fact -> fact("because", fact)).toList();
        if (condition.kind() == Condition.Kind.ALL) {
            return Stream.of(met("because.all", condition));
        } else if (condition.kind() == Condition.Kind.NOT) {
            return Stream.concat(Stream.of(met("because.none", condition)), facts.stream());
        }
        return facts.isEmpty() ? Stream.of(met("because.whole", condition)) : facts.stream();
    }

    private ExplanationLine met(String key, Condition condition) {
        return ExplanationLine.of(Kind.MET, about(key, condition), condition.span());
    }

    private ExplanationLine fact(String key, SeenFact fact) {
        Reason maker = fact.madeBy();
        List<ExplanationLine> lines = new ArrayList<>();
        if (maker != null) {
            lines.add(rule(maker));
            lines.addAll(supports(maker));
        }
        return new ExplanationLine(Kind.FACT, words.text(key, words.fact(fact)), null, lines);
    }

    private List<ExplanationLine> hindrances(WhyNot whyNot) {
        List<ExplanationLine> lines = new ArrayList<>();
        whyNot.preemptions().stream().map(words::preemption).map(text -> ExplanationLine.of(Kind.NOTE, text, null))
                .forEach(lines::add);
        if (whyNot.cancelled() && lines.isEmpty()) {
            lines.add(note("whyNot.cancelled"));
        }
        for (Hindrance hindrance : whyNot.hindrances()) {
            if (hindrance != whyNot.hindrances().get(0)) {
                lines.add(note("whyNot.or"));
            }
            lines.addAll(hindrance(hindrance));
        }
        return lines;
    }

    private ExplanationLine note(String key, Object... blanks) {
        return ExplanationLine.of(Kind.NOTE, words.text(key, blanks), null);
    }

    private List<ExplanationLine> hindrance(Hindrance hindrance) {
        if (hindrance instanceof Hindrance.NothingFits nothing) {
            return nothingFits(nothing);
        } else if (hindrance instanceof Hindrance.Excluded excluded) {
            List<ExplanationLine> facts = excluded.facts().stream().map(fact -> fact("excluded.by", fact)).toList();
            return List.of(heldBack(about("excluded", excluded.condition()), excluded.condition(), facts));
        } else if (hindrance instanceof Hindrance.Gathered gathered) {
            return List.of(gathered(gathered));
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
        gathered.facts().stream().limit(MOST_CANDIDATES).map(fact -> fact("gathered.fact", fact)).forEach(lines::add);
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

    private List<ExplanationLine> nothingFits(Hindrance.NothingFits nothing) {
        List<ExplanationLine> lines = new ArrayList<>();
        List<ExplanationLine> candidates = new ArrayList<>();
        nothing.candidates().stream().limit(MOST_CANDIDATES).map(this::candidate).forEach(candidates::add);
        int more = nothing.candidates().size() - MOST_CANDIDATES;
        if (more > 0) {
            candidates.add(note("candidate.more", more));
        }
        String key = nothing.candidates().isEmpty() ? "nothing.none" : "nothing.fits";
        lines.add(heldBack(about(key, nothing.condition()), nothing.condition(), candidates));
        if (!nothing.makers().isEmpty()) {
            lines.add(new ExplanationLine(Kind.NOTE, words.text("nothing.makers"), null,
                    nothing.makers().stream().map(this::maker).toList()));
        }
        return lines;
    }

    private ExplanationLine maker(WhyNot maker) {
        return new ExplanationLine(Kind.SILENT_RULE, about("whyNot", maker.rule()), maker.rule().span(),
                hindrances(maker));
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
