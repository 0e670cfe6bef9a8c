package org.heurejuste.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.LineProblem;
import org.heurejuste.runtime.StreamResult;

/** Tells what is wrong with the lines of a file of cases, each by its number. */
final class LineProblems {

    private final Session session;
    private final Path cases;
    private final ProgressLine progress;
    private final boolean forPrograms;

    LineProblems(Session session, Path cases, ProgressLine progress, boolean forPrograms) {
        this.session = session;
        this.cases = cases;
        this.progress = progress;
        this.forPrograms = forPrograms;
    }

    void tell(LineProblem problem) {
        progress.clear();
        session.err().line(forPrograms
                ? json(problem)
                : "%s:%d: error: %s".formatted(cases, problem.line(), problem.text(session.locale())));
    }

    /** How many cases were decided; a program asks the exit code. */
    void tell(StreamResult result) {
        if (!forPrograms && (session.isWatched() || !result.isClean())) {
            session.err().line(session.text("decide.done", result.decided(), result.failed(), result.refused()));
        }
        if (!forPrograms && result.untold() > 0) {
            session.err().line(session.text("decide.untold", result.untold()));
        }
    }

    private String json(LineProblem problem) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("line", problem.line());
            Json.optional(json, "name", problem.name());
            json.writeStringField("path", problem.problem().path());
            json.writeStringField("message", problem.problem().message().in(session.locale()));
            Message help = problem.problem().help();
            Json.optional(json, "help", help == null ? null : help.in(session.locale()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
