package org.heurejuste.runtime.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.explain.ExplanationLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells what decisions rest on and turned on: to an analyst beside the rules, and to the customer of whom it was decided in words of the
 * handbook and the vocabulary alone. Names of rules, types and fields, and ids, do not reach a customer.
 */
public final class FactorText {
    private final ClauseTexts clauses;
    private final Words words;

    /**
     * A teller of factors.
     *
     * @param clauses what the handbook says
     * @param locale the reader's language
     */
    public FactorText(ClauseTexts clauses, Locale locale) {
        this.clauses = clauses;
        this.words = new Words(locale);
    }

    /**
     * What a decision turned on, for those who know the case.
     *
     * @param factors what was found
     * @return a heading, and below it a sentence a factor
     */
    public ExplanationLine principal(Factors factors) {
        return principal(factors, false);
    }

    /**
     * Why a decision was made, for the customer of whom it was made.
     *
     * @param factors what was found
     * @return the decision; below it the reasons by the handbook, the facts that were used and the principal factors
     */
    public ExplanationLine forCustomer(Factors factors) {
        List<ExplanationLine> lines = new ArrayList<>();
        List<ExplanationLine> reasons = reasons(factors);
        if (!reasons.isEmpty()) {
            lines.add(heading("customer.reasons", reasons));
        }
        List<ExplanationLine> facts = facts(factors);
        lines.add(facts.isEmpty() ? sentence("customer.facts.none") : heading("customer.facts", facts));
        lines.add(principal(factors, true));
        return new ExplanationLine(Kind.DECISION, decision(factors), null, lines);
    }

    /**
     * The same below a heading that says for whom it is.
     *
     * @param factors what was found
     * @return a heading, and below it what {@link #forCustomer} says
     */
    public ExplanationLine inCustomersWords(Factors factors) {
        return heading("customer", List.of(forCustomer(factors)));
    }

    private ExplanationLine heading(String key, List<ExplanationLine> lines) {
        return new ExplanationLine(Kind.NOTE, words.text(key), null, lines);
    }

    private ExplanationLine sentence(String key) {
        return ExplanationLine.of(Kind.NOTE, words.text(key), null);
    }

    /** What the handbook says of it. */
    List<ExplanationLine> reasons(Factors factors) {
        return factors.anchors().stream().flatMap(anchor -> clauses.words(anchor).stream())
                .map(clause -> ExplanationLine.of(Kind.CLAUSE,
                        words.text("customer.reason", words.in(clause.title()), words.firstParagraph(clause)), null))
                .toList();
    }

    /** The facts that were used, in the customer's words. */
    List<ExplanationLine> facts(Factors factors) {
        return factors.used().stream().map(fact -> fact(factors, fact)).toList();
    }

    private ExplanationLine fact(Factors factors, SeenFact fact) {
        String name = name(factors, fact.name(), true);
        String text = fact.values().isEmpty()
                ? name
                : words.text("fact.values", name, words.values(fact.values()));
        return ExplanationLine.of(Kind.FACT, text, null);
    }

    private ExplanationLine principal(Factors factors, boolean customer) {
        List<ExplanationLine> lines = new ArrayList<>();
        factors.principal().forEach(factor -> lines
                .add(ExplanationLine.of(Kind.FACT, factor(factor, name(factors, factor.fact(), customer)), null)));
        if (!factors.complete()) {
            lines.add(sentence("factors.more"));
        }
        return factors.principal().isEmpty() && factors.complete()
                ? sentence("factors.none")
                : heading("factors", lines);
    }

    private String factor(Factor factor, String fact) {
        FieldDefinition field = factor.field();
        if (field == null) {
            return words.text("factor.fact", fact);
        }
        String label = words.in(field.labels());
        String value = words.value(field, factor.value());
        return factor.otherwise() == null
                ? words.text("factor.nothing", fact, label, value)
                : words.text("factor.value", fact, label, value, words.value(field, factor.otherwise()));
    }

    /** A customer knows a fact by what it is, and where there are several by its number in the case. */
    private String name(Factors factors, FactName fact, boolean customer) {
        if (!customer) {
            return words.fact(fact);
        }
        String label = words.in(fact.type().labels());
        return isOnly(factors, fact.type()) ? label : words.text("fact.numbered", label, String.valueOf(fact.number()));
    }

    private static boolean isOnly(Factors factors, TypeDefinition type) {
        return factors.given().given().stream().filter(fact -> fact.type().equals(type)).limit(2).count() < 2;
    }

    private String decision(Factors factors) {
        Decision decision = factors.decision().decision();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < decision.values().size(); i++) {
            FieldDefinition field = decision.type().fields().get(i);
            Object value = decision.values().get(i);
            if (value != null) {
                FactName about = field.type() instanceof FieldType.Text ? withId(factors, value) : null;
                String told = about == null ? words.value(field, value) : name(factors, about, true);
                values.add(words.text("value", words.in(field.labels()), told));
            }
        }
        String label = words.in(decision.type().labels());
        return values.isEmpty() ? label : words.text("fact.values", label, String.join(", ", values));
    }

    /** The fact that was used and has a text as its id; null where none has. */
    private static @Nullable FactName withId(Factors factors, Object text) {
        return factors.used().stream().map(SeenFact::name).filter(name -> text.equals(name.id())).findFirst()
                .orElse(null);
    }
}
