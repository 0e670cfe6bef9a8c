package org.heurejuste.runtime.explain;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Writes explanations as JSON, as docs/command-line.md describes it. */
public final class ExplanationJson {
    private final ClauseTexts clauses;
    private final Words words;
    private final FactorJson factors;

    /**
     * A writer of explanations.
     *
     * @param clauses what the handbook says
     * @param locale the language of what people read in it
     */
    public ExplanationJson(ClauseTexts clauses, Locale locale) {
        this.clauses = clauses;
        this.words = new Words(locale);
        this.factors = new FactorJson(clauses, locale);
    }

    /**
     * Writes a decision and why it was made, as an object.
     *
     * @param factors the decision, with what it turned on
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(Factors factors, JsonGenerator json) throws IOException {
        ExplainedDecision decision = factors.decision();
        json.writeStartObject();
        json.writeStringField("type", decision.decision().type().name());
        json.writeObjectFieldStart("fields");
        List<FieldDefinition> fields = decision.decision().type().fields();
        for (int i = 0; i < fields.size(); i++) {
            Object value = decision.decision().values().get(i);
            if (value != null) {
                value(fields.get(i).name(), value, json);
            }
        }
        json.writeEndObject();
        json.writeStringField("text", words.decision(decision.decision()));
        this.factors.write(factors, json);
        json.writeFieldName("reason");
        write(decision.reason(), json);
        json.writeEndObject();
    }

    /**
     * Writes a firing with everything that it rests on, as an object.
     *
     * @param reason the firing
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        rule(reason.rule(), reason.anchors(), json);
        json.writeNumberField("firing", reason.number());
        json.writeArrayFieldStart("conditions");
        for (Support support : reason.supports()) {
            json.writeStartObject();
            condition(support.condition(), json);
            facts("facts", support.facts(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes why a rule did not fire, as an object.
     *
     * @param whyNot what held it back
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(WhyNot whyNot, JsonGenerator json) throws IOException {
        json.writeStartObject();
        rule(whyNot.rule(), whyNot.anchors(), json);
        json.writeBooleanField("matchedForAWhile", whyNot.cancelled());
        preemptions("preemptions", whyNot.preemptions(), json);
        hindrances("hindrances", whyNot.hindrances(), json);
        json.writeEndObject();
    }

    private void hindrances(String name, List<Hindrance> hindrances, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Hindrance hindrance : hindrances) {
            json.writeStartObject();
            hindrance(hindrance, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void preemptions(String name, List<Preemption> preemptions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Preemption preemption : preemptions) {
            json.writeStartObject();
            json.writeStringField("rule", preemption.by().rule().name());
            place(preemption.by().rule().span(), json);
            json.writeNumberField("firing", preemption.by().number());
            json.writeStringField("kind", preemption.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("fact", preemption.fact().path());
            json.writeStringField("text",
                    name.equals("gone") ? words.gone(preemption) : words.preemption(preemption));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void hindrance(Hindrance hindrance, JsonGenerator json) throws IOException {
        if (hindrance instanceof Hindrance.NothingFits nothing) {
            json.writeStringField("kind", "nothingFits");
            condition(nothing.condition(), json);
            candidates(nothing.candidates(), json);
            json.writeArrayFieldStart("makers");
            for (WhyNot maker : nothing.makers()) {
                write(maker, json);
            }
            json.writeEndArray();
            if (!nothing.gone().isEmpty()) {
                preemptions("gone", nothing.gone(), json);
            }
        } else if (hindrance instanceof Hindrance.Excluded excluded) {
            json.writeStringField("kind", "excluded");
            condition(excluded.condition(), json);
            facts("facts", excluded.facts(), json);
        } else if (hindrance instanceof Hindrance.Gathered gathered) {
            json.writeStringField("kind", "gathered");
            condition(gathered.condition(), json);
            constraints(gathered.results(), json);
            facts("facts", gathered.facts(), json);
        } else if (hindrance instanceof Hindrance.Unanswered unanswered) {
            json.writeStringField("kind", "unanswered");
            condition(unanswered.condition(), json);
            hindrances("within", unanswered.within(), json);
        } else if (hindrance instanceof Hindrance.Unexplained unexplained) {
            json.writeStringField("kind", "unexplained");
            condition(unexplained.condition(), json);
            json.writeStringField("text", words.in(unexplained.reason()));
        } else if (hindrance instanceof Hindrance.HeldBack heldBack) {
            json.writeStringField("kind", "heldBack");
            json.writeStringField("text", words.in(heldBack.reason()));
        }
    }

    private void candidates(List<Candidate> candidates, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("candidates");
        for (Candidate candidate : candidates) {
            json.writeStartObject();
            fact(candidate.fact(), json);
            facts("beside", candidate.beside(), json);
            constraints(candidate.results(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void constraints(List<ConstraintResult> results, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("constraints");
        for (ConstraintResult result : results) {
            json.writeStartObject();
            json.writeStringField("constraint", result.constraint().text());
            place(result.constraint().span(), json);
            json.writeStringField("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
            values(result.values(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rule(RuleDefinition rule, List<String> anchors, JsonGenerator json) throws IOException {
        json.writeStringField("rule", rule.name());
        place(rule.span(), json);
        json.writeArrayFieldStart("clauses");
        for (String anchor : anchors) {
            json.writeStartObject();
            json.writeStringField("clause", anchor);
            ClauseTexts.Words clause = clauses.words(anchor).orElse(null);
            if (clause != null) {
                json.writeStringField("title", words.in(clause.title()));
                json.writeStringField("text", words.in(clause.text()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void condition(Condition condition, JsonGenerator json) throws IOException {
        json.writeStringField("condition", condition.text());
        json.writeStringField("conditionKind", condition.kind().name().toLowerCase(Locale.ROOT));
        place(condition.span(), json);
    }

    private void facts(String name, List<SeenFact> facts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (SeenFact fact : facts) {
            json.writeStartObject();
            fact(fact, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fact(SeenFact fact, JsonGenerator json) throws IOException {
        json.writeStringField("fact", fact.name().path());
        json.writeStringField("type", fact.name().type().name());
        json.writeBooleanField("given", fact.name().given());
        json.writeStringField("text", words.fact(fact));
        values(fact.values(), json);
        Reason maker = fact.madeBy();
        if (maker != null) {
            json.writeFieldName("madeBy");
            write(maker, json);
        }
    }

    /** Writes values as an object in a field, and in another which of them have changed without the engine's looking again. */
    static void values(List<SeenValue> values, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("values");
        for (SeenValue value : values) {
            value(value.path(), value.value(), json);
        }
        json.writeEndObject();
        List<String> earlier = values.stream().filter(SeenValue::earlier).map(SeenValue::path).toList();
        if (!earlier.isEmpty()) {
            json.writeFieldName("changedSince");
            json.writeArray(earlier.toArray(String[]::new), 0, earlier.size());
        }
    }

    /** Writes a value as a field. */
    static void value(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else if (value instanceof Boolean yes) {
            json.writeBooleanField(name, yes);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumberField(name, ((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.writeFieldName(name);
            json.writeNumber(number.toPlainString());
        } else if (value instanceof List<?> several) {
            String[] told = several.stream().map(one -> one instanceof FactName fact ? fact.path() : one.toString())
                    .toArray(String[]::new);
            json.writeFieldName(name);
            json.writeArray(told, 0, told.length);
        } else {
            json.writeStringField(name, value instanceof FactName fact ? fact.path() : value.toString());
        }
    }

    /** Writes where something is written. */
    static void place(SourceSpan span, JsonGenerator json) throws IOException {
        json.writeStringField("file", span.path());
        json.writeNumberField("line", span.line());
        json.writeNumberField("column", span.column());
    }
}
