package org.heurejuste.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;

/** The diagnostics of a project, for people and for programs. */
final class Findings {

    private final Session session;
    private final Places places;
    private final List<Diagnostic> diagnostics;

    Findings(Session session, Places places, List<Diagnostic> diagnostics) {
        this.session = session;
        this.places = places;
        this.diagnostics = diagnostics;
    }

    int count(Severity severity) {
        return (int) diagnostics.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
    }

    boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Two lines each: what is wrong and where, and how to mend it. */
    void list(LinePrinter printer) {
        for (Diagnostic diagnostic : diagnostics) {
            printer.line(places.placed(diagnostic).line(session.locale()));
            Message help = diagnostic.help();
            if (help != null) {
                printer.line(session.help(help));
            }
        }
    }

    /** How many there are, in a sentence. */
    String summary() {
        return session.text("findings", count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            write(json, diagnostic);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        SourceSpan span = diagnostic.span();
        json.writeStartObject();
        json.writeStringField("file", places.file(span));
        json.writeNumberField("line", span.line());
        json.writeNumberField("column", span.column());
        json.writeNumberField("offset", span.offset());
        json.writeNumberField("length", span.length());
        json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", diagnostic.code().id());
        json.writeStringField("message", diagnostic.message().in(session.locale()));
        Message help = diagnostic.help();
        Json.optional(json, "help", help == null ? null : help.in(session.locale()));
        json.writeEndObject();
    }
}
