package org.heurejuste.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.testing.assist.SuiteSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema}: the JSON Schema of a project's suites. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "${bundle:project.label}", descriptionKey = "described")
    private Path path;

    @Option(names = "--out", paramLabel = "${bundle:file.label}", order = 1)
    private @Nullable Path out;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws PolicyProjectException, IOException {
        String schema = SuiteSchema.of(PolicyCompiler.compile(PolicyProject.open(path)).vocabulary(), session.locale());
        if (out == null) {
            session.bytes().write(schema.getBytes(StandardCharsets.UTF_8));
        } else {
            AtomicFile.write(out, schema);
            session.tell("schema.written", out.toString());
        }
        return ExitCode.FINE;
    }
}
