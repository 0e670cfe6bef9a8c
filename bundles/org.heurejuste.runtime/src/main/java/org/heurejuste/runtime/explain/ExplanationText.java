package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.jspecify.annotations.Nullable;

/** Tells explanations in sentences, in French or English: each line a sentence, below it what it rests on. */
public final class ExplanationText {
    private final ClauseTexts clauses;
    private final Words words;
    private final ReasonText reasons;
    private final HindranceText hindrances;

    /**
     * A teller of explanations.
     *
     * @param clauses what the handbook says
     * @param locale the reader's language
     */
    public ExplanationText(ClauseTexts clauses, Locale locale) {
        this.clauses = clauses;
        this.words = new Words(locale);
        this.reasons = new ReasonText(words);
        this.hindrances = new HindranceText(words, reasons);
    }

    /**
     * Why a decision was made.
     *
     * @param decision the decision
     * @return the decision, and below it the rule with everything that it rests on
     */
    public ExplanationLine why(ExplainedDecision decision) {
        Reason reason = decision.reason();
        List<ExplanationLine> lines = new ArrayList<>(List.of(reasons.rule(reason)));
        lines.addAll(handbook(reason.anchors()));
        lines.addAll(reasons.supports(reason));
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
        lines.addAll(reasons.supports(reason));
        return new ExplanationLine(Kind.RULE, words.about("fired", reason.rule()), reason.rule().span(), lines);
    }

    /**
     * Why a rule did not fire.
     *
     * @param whyNot what held it back
     * @return the rule, and below it what held it back
     */
    public ExplanationLine whyNot(WhyNot whyNot) {
        List<ExplanationLine> lines = new ArrayList<>(handbook(whyNot.anchors()));
        lines.addAll(hindrances.of(whyNot));
        return new ExplanationLine(Kind.SILENT_RULE, words.about("whyNot", whyNot.rule()), whyNot.rule().span(), lines);
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
        return new ExplanationLine(Kind.NOTE, words.about("change.of", change.rule()), change.rule().span(),
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

    private List<ExplanationLine> handbook(List<String> anchors) {
        return anchors.stream().flatMap(anchor -> clauses.words(anchor).map(clause -> clause(anchor, clause)).stream())
                .toList();
    }

    private ExplanationLine clause(String anchor, ClauseTexts.Words clause) {
        String text = words.text("clause", anchor, words.in(clause.title()), words.firstParagraph(clause));
        return ExplanationLine.of(Kind.CLAUSE, text, null);
    }

    private ExplanationLine note(String key, Object... blanks) {
        return ExplanationLine.of(Kind.NOTE, words.text(key, blanks), null);
    }
}
