package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Counterexample;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.Unreadable;

/** A run of suites, for programs, as docs/command-line.md describes it. */
final class TestDocument {

    private final Session session;
    private final Places places;
    private final Findings findings;
    private final TestRun run;

    TestDocument(Session session, Places places, Findings findings, TestRun run) {
        this.session = session;
        this.places = places;
        this.findings = findings;
        this.run = run;
    }

    void write(JsonGenerator json, List<Path> reports, Optional<CoverageReport> coverage,
            Optional<ProfileReport> profile) throws IOException {
        json.writeNumberField("passed", run.passed());
        json.writeNumberField("failed", run.failed());
        json.writeNumberField("milliseconds", run.time().toMillis());
        json.writeArrayFieldStart("reports");
        for (Path report : reports) {
            json.writeString(report.toString());
        }
        json.writeEndArray();
        findings.write(json);
        if (coverage.isPresent()) {
            coverage.get().write(json);
        }
        if (profile.isPresent()) {
            profile.get().write(json);
        }
        json.writeArrayFieldStart("suites");
        for (Suite suite : run.suites()) {
            write(json, suite);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Suite suite) throws IOException {
        json.writeStartObject();
        json.writeStringField("suite", suite.name());
        json.writeStringField("file", places.file(suite.span()));
        json.writeArrayFieldStart("cases");
        for (CaseResult result : run.of(suite)) {
            write(json, result);
        }
        for (Unreadable part : suite.unreadable()) {
            json.writeStartObject();
            head(json, part.name(), part.span(), "unreadable");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("always");
        for (InvariantResult result : run.invariantsOf(suite)) {
            write(json, result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, InvariantResult result) throws IOException {
        json.writeStartObject();
        write(json, result.asCase(), result.status());
        json.writeNumberField("tried", result.tried());
        json.writeNumberField("concerned", result.concerned());
        Counterexample example = result.counterexample();
        if (example != null) {
            Json.optional(json, "seed", example.seed() == null ? null : String.valueOf(example.seed()));
            json.writeStringField("counterexample", String.join("\n", example.yaml(session.locale())));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, CaseResult result) throws IOException {
        json.writeStartObject();
        write(json, result, result.status());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, CaseResult result, Status status) throws IOException {
        head(json, result.sample().name(), result.sample().span(), status.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("milliseconds", result.time().toMillis());
        Message error = result.error();
        Json.optional(json, "error", error == null ? null : error.in(session.locale()));
        json.writeArrayFieldStart("mismatches");
        for (Mismatch mismatch : result.mismatches()) {
            write(json, mismatch);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Mismatch mismatch) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", mismatch.kind().name().toLowerCase(Locale.ROOT));
        place(json, mismatch.span());
        json.writeStringField("type", mismatch.type().name());
        json.writeStringField("message", mismatch.message().in(session.locale()));
        Json.optional(json, "rule", mismatch.rule());
        json.writeArrayFieldStart("fields");
        for (FieldComparison field : mismatch.fields()) {
            json.writeStartObject();
            json.writeStringField("field", field.field());
            Json.optional(json, "expected", field.expected());
            Json.optional(json, "actual", field.actual());
            json.writeBooleanField("same", field.same());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, String name, SourceSpan span, String status) throws IOException {
        json.writeStringField("name", name);
        place(json, span);
        json.writeStringField("status", status);
    }

    private static void place(JsonGenerator json, SourceSpan span) throws IOException {
        json.writeNumberField("line", span.line());
        json.writeNumberField("column", span.column());
    }
}
