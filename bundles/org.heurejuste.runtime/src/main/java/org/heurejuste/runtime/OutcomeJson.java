package org.heurejuste.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.internal.Decimals;
import org.heurejuste.runtime.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Writes outcomes as JSON, one object an outcome. A case that was decided:
 * {@code {"name": …, "decisions": [{"type": …, its fields…, "clause": …, "rule": …}]}}, fields that are null left out. Where letters
 * are asked for, a decision that reaches the customer has {@code "message"} as well, or {@code "messageError"} where it cannot be told.
 * A case that failed: {@code {"name": …, "error": …, "rule": …}}. A case that could not be read:
 * {@code {"name": …, "line": …, "error": …, "problems": [{"path": …, "message": …, "help": …}]}}, where {@code name} and
 * {@code line} are left out if not known. Safe to use from many threads.
 */
public final class OutcomeJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Locale locale;

    /**
     * A writer of outcomes.
     *
     * @param locale the language of errors
     */
    public OutcomeJson(Locale locale) {
        this.locale = locale;
    }

    /**
     * Writes an outcome.
     *
     * @param outcome what became of a case
     * @param out where to, in UTF-8, without a line end; stays open
     * @throws IOException if it cannot be written
     */
    public void write(Outcome outcome, OutputStream out) throws IOException {
        write(outcome, List.of(), out);
    }

    /**
     * Writes an outcome with what the customer reads of its decisions.
     *
     * @param outcome what became of a case
     * @param letters for each decision in order its letter, or empty where the customer is not told of it; or nothing at all
     * @param out where to, in UTF-8, without a line end; stays open
     * @throws IOException if it cannot be written
     */
    public void write(Outcome outcome, List<Optional<Letter>> letters, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("name", outcome.name());
            if (outcome instanceof Outcome.Decided decided) {
                writeDecisions(decided.decisions(), letters, json);
            } else if (outcome instanceof Outcome.Failed failed) {
                writeFailure(failed, json);
            }
            json.writeEndObject();
        }
    }

    /**
     * Writes that a case could not be read.
     *
     * @param refused the case and its problems
     * @param line the number of its line, counted from 1, or 0 where it has none
     * @param out where to, in UTF-8, without a line end; stays open
     * @throws IOException if it cannot be written
     */
    public void write(CaseReading.Refused refused, long line, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            if (!refused.name().isEmpty()) {
                json.writeStringField("name", refused.name());
            }
            if (line > 0) {
                json.writeNumberField("line", line);
            }
            json.writeStringField("error", refused.problems().get(0).line(locale));
            writeProblems(refused.problems(), json);
            json.writeEndObject();
        }
    }

    private void writeDecisions(List<Decision> decisions, List<Optional<Letter>> letters, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("decisions");
        for (int d = 0; d < decisions.size(); d++) {
            Decision decision = decisions.get(d);
            json.writeStartObject();
            json.writeStringField("type", decision.type().name());
            List<FieldDefinition> fields = decision.type().fields();
            for (int i = 0; i < fields.size(); i++) {
                writeField(fields.get(i).name(), decision.values().get(i), json);
            }
            writeField("clause", decision.clause(), json);
            json.writeStringField("rule", decision.rule());
            if (d < letters.size()) {
                writeLetter(letters.get(d).orElse(null), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLetter(@Nullable Letter letter, JsonGenerator json) throws IOException {
        if (letter instanceof Letter.Written written) {
            json.writeStringField("message", written.text());
        } else if (letter instanceof Letter.Unwritten unwritten) {
            json.writeStringField("messageError", unwritten.reason().in(locale));
        }
    }

    private static void writeField(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Boolean yes) {
            json.writeBooleanField(name, yes);
        } else if (value instanceof Integer number) {
            json.writeNumberField(name, number);
        } else if (value instanceof Long number) {
            json.writeNumberField(name, number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumberField(name, Decimals.plain(number));
        } else if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private void writeFailure(Outcome.Failed failed, JsonGenerator json) throws IOException {
        json.writeStringField("error", failed.message().in(locale));
        if (failed.rule() != null) {
            json.writeStringField("rule", failed.rule().name());
        }
    }

    private void writeProblems(List<CaseProblem> problems, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (CaseProblem problem : problems) {
            json.writeStartObject();
            json.writeStringField("path", problem.path());
            json.writeStringField("message", problem.message().in(locale));
            if (problem.help() != null) {
                json.writeStringField("help", problem.help().in(locale));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
