package org.heurejuste.testing.internal.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.heurejuste.testing.coverage.Share;

/** Writes coverage as JSON, as docs/sample-cases.md describes it. */
public final class CoverageJson {
    private final Coverage coverage;
    private final Map<Goal, CoveringCase> offered = new HashMap<>();
    private final Locale locale;

    private CoverageJson(Coverage coverage, List<CoveringCase> offered, Locale locale) {
        this.coverage = coverage;
        this.locale = locale;
        offered.forEach(one -> this.offered.put(one.goal(), one));
    }

    /**
     * The document's text.
     *
     * @param coverage the coverage
     * @param offered cases for what is not covered
     * @param locale the language of the reasons
     * @return one JSON object
     */
    public static String of(Coverage coverage, List<CoveringCase> offered, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            write(json, coverage, offered, locale);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    /**
     * Writes the fields of the object into one that is being written.
     *
     * @param json where to
     * @param coverage the coverage
     * @param offered cases for what is not covered
     * @param locale the language of the reasons
     * @throws IOException if it cannot be written
     */
    public static void write(JsonGenerator json, Coverage coverage, List<CoveringCase> offered, Locale locale)
            throws IOException {
        new CoverageJson(coverage, offered, locale).write(json);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeNumberField("percent", coverage.share().percent());
        share(json, "all", coverage.share());
        for (Goal.Kind kind : Goal.Kind.values()) {
            share(json, kind.name().toLowerCase(Locale.ROOT), coverage.share(kind));
        }
        json.writeNumberField("cases", coverage.cases().size());
        json.writeArrayFieldStart("goals");
        for (GoalCoverage one : coverage.goals()) {
            if (one.goal().counts() || !one.goal().tellable()) {
                write(json, one);
            }
        }
        json.writeEndArray();
    }

    private static void share(JsonGenerator json, String name, Share share) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("covered", share.covered());
        json.writeNumberField("of", share.all());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, GoalCoverage one) throws IOException {
        Goal goal = one.goal();
        SourceSpan span = goal.span();
        json.writeStartObject();
        json.writeStringField("kind", goal.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("aim", goal.aim().name().toLowerCase(Locale.ROOT));
        json.writeStringField("text", goal.text());
        if (!goal.word().isEmpty()) {
            json.writeStringField("value", goal.word());
        }
        if (goal.rule() != null) {
            json.writeStringField("rule", goal.rule().name());
        }
        json.writeStringField("file", span.path());
        json.writeNumberField("line", span.line());
        json.writeNumberField("column", span.column());
        json.writeNumberField("length", span.length());
        json.writeBooleanField("tellable", goal.tellable());
        json.writeNumberField("cases", one.hits());
        if (!one.isCovered()) {
            json.writeStringField("why", coverage.why(goal).in(locale));
        }
        CoveringCase offer = offered.get(goal);
        if (offer != null) {
            json.writeStringField("case", String.join("\n", offer.yaml(locale)));
        }
        json.writeEndObject();
    }
}
