package org.heurejuste.runtime.explain;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.vocabulary.FieldDefinition;

/** Writes what decisions rest on and turned on as JSON, as docs/command-line.md describes it. */
public final class FactorJson {
    private final FactorText text;

    /**
     * A writer of factors.
     *
     * @param clauses what the handbook says
     * @param locale the language of what people read in it
     */
    public FactorJson(ClauseTexts clauses, Locale locale) {
        this.text = new FactorText(clauses, locale);
    }

    /**
     * Writes what a decision turned on, as fields of the object that is being written.
     *
     * @param factors what was found
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void write(Factors factors, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("factors");
        List<ExplanationLine> lines = text.principal(factors).lines();
        for (int i = 0; i < factors.principal().size(); i++) {
            Factor factor = factors.principal().get(i);
            json.writeStartObject();
            json.writeStringField("fact", factor.fact().path());
            FieldDefinition field = factor.field();
            if (field != null) {
                json.writeStringField("field", field.name());
                ExplanationJson.value("value", factor.value(), json);
                ExplanationJson.value("otherwise", factor.otherwise(), json);
            }
            json.writeStringField("text", lines.get(i).text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("factorsComplete", factors.complete());
    }

    /**
     * Writes why a decision was made in the customer's words, as an object.
     *
     * @param factors what was found
     * @param json where to
     * @throws IOException if it cannot be written
     */
    public void writeForCustomer(Factors factors, JsonGenerator json) throws IOException {
        ExplanationLine told = text.forCustomer(factors);
        json.writeStartObject();
        json.writeStringField("decision", told.text());
        texts("reasons", text.reasons(factors), json);
        texts("facts", text.facts(factors), json);
        List<ExplanationLine> principal = told.lines().get(told.lines().size() - 1).lines();
        texts("factors", principal.subList(0, factors.principal().size()), json);
        json.writeBooleanField("factorsComplete", factors.complete());
        texts("text", told.plain().stream().map(line -> ExplanationLine.of(told.kind(), line, null)).toList(), json);
        json.writeEndObject();
    }

    private static void texts(String name, List<ExplanationLine> lines, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (ExplanationLine line : lines) {
            json.writeString(line.text());
        }
        json.writeEndArray();
    }
}
