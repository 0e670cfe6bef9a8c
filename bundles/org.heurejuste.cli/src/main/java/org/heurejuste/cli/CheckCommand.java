package org.heurejuste.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.heurejuste.language.Warnings;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.testing.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: says what is wrong in a project's rules and sample cases. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:project.label}", descriptionKey = "project")
    private Path path;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws PolicyProjectException, IOException {
        PolicyProject project = PolicyProject.open(path);
        CompletableFuture<List<Diagnostic>> warnings = CompletableFuture
                .supplyAsync(() -> Warnings.of(project, () -> false));
        ProjectCheck check = ProjectCheck.of(project);
        List<Diagnostic> found = Warnings.among(check.diagnostics(), warnings.join());
        Findings findings = new Findings(session, new Places(path, project), found);
        if (format.isJson()) {
            write(check, findings);
        } else {
            tell(check, findings);
        }
        return findings.hasErrors() ? ExitCode.FOUND : ExitCode.FINE;
    }

    private void tell(ProjectCheck check, Findings findings) {
        findings.list(session.out());
        String summary = findings.isEmpty() ? session.text("check.nothing") : findings.summary();
        int rules = check.compilation().rules().size();
        if (check.compilation().project().isPackage()) {
            session.tell("check.package", summary, rules);
        } else {
            int cases = check.suites().stream().mapToInt(suite -> suite.cases().size()).sum();
            session.tell("check.done", summary, rules, cases, check.suites().size());
        }
    }

    private void write(ProjectCheck check, Findings findings) throws IOException {
        Json.write(session, json -> {
            json.writeStringField("project", check.compilation().project().name());
            json.writeNumberField("errors", findings.count(Severity.ERROR));
            json.writeNumberField("warnings", findings.count(Severity.WARNING));
            json.writeNumberField("infos", findings.count(Severity.INFO));
            findings.write(json);
        });
    }
}
