package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.release.ExportResult;
import org.heurejuste.release.PackageExport;
import org.heurejuste.testing.RunListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a package for production, where the checks and the suites are green. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:folder.label}", descriptionKey = "exported")
    private Path path;

    @Option(names = "--out", paramLabel = "${bundle:dir.label}", required = true, order = 1)
    private Path out;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws PolicyProjectException, IOException {
        ExportResult result = PackageExport.export(path, out, RunListener.NONE, () -> false);
        if (result instanceof ExportResult.Written written) {
            tell(written);
            return ExitCode.FINE;
        }
        if (result instanceof ExportResult.Refused refused) {
            tell(refused);
        }
        return ExitCode.FOUND;
    }

    private void tell(ExportResult.Written written) throws IOException {
        if (format.isJson()) {
            Json.write(session, json -> {
                json.writeStringField("file", written.file().toString());
                json.writeStringField("sha256", written.sha256());
                json.writeNumberField("bytes", written.bytes());
            });
        } else {
            session.tell("export.written", written.file().toString(), written.sha256(), written.run().results().size());
        }
    }

    private void tell(ExportResult.Refused refused) throws PolicyProjectException, IOException {
        Places places = new Places(path, PolicyProject.open(path));
        Findings findings = new Findings(session, places, refused.diagnostics());
        if (format.isJson()) {
            TestDocument document = new TestDocument(session, places, findings, refused.run());
            Json.write(session, json -> document.write(json, List.of(), Optional.empty(), Optional.empty()));
        } else {
            new TestReport(session, places, findings, refused.run()).tell(List.of(), Optional.empty(),
                    Optional.empty());
            session.tell("export.refused");
        }
    }
}
