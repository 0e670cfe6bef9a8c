package org.heurejuste.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.report.FailureExplanations;
import org.heurejuste.testing.report.HtmlReport;
import org.heurejuste.testing.report.JUnitXmlReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: runs a project's suites of sample cases. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private OutputFormat.Choice format;

    @Parameters(index = "0", paramLabel = "${bundle:folder.label}", descriptionKey = "tested")
    private Path path;

    @Option(names = "--suite", paramLabel = "${bundle:glob.label}", defaultValue = ProjectCheck.ALL, order = 1)
    private String suite;

    @Option(names = "--reports", paramLabel = "${bundle:dir.label}", order = 2)
    private @Nullable Path reports;

    @Option(names = "--generated", paramLabel = "${bundle:number.label}", order = 3)
    private int generated = GeneratedCases.USUAL_COUNT;

    @Option(names = "--seed", paramLabel = "${bundle:number.label}", order = 4)
    private long seed = GeneratedCases.USUAL_SEED;

    @Option(names = "--coverage", order = 5)
    private boolean coverage;

    @Option(names = "--fail-under", paramLabel = "${bundle:percent.label}", order = 6)
    private @Nullable BigDecimal failUnder;

    @Option(names = "--profile", order = 7)
    private boolean profile;

    TestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws PolicyProjectException, IOException, CommandException {
        if (generated < 0) {
            throw CommandException.because("test.generated", String.valueOf(generated));
        }
        checkThreshold();
        PolicyProject project = PolicyProject.open(path);
        if (project.isPackage()) {
            throw CommandException.because("test.package", path.toString());
        }
        ProjectCheck check = check(project);
        TestRun run = run(check);
        Optional<CoverageReport> covered = coverage || failUnder != null
                ? CoverageReport.of(session, check, run, seed, failUnder)
                : Optional.empty();
        List<Path> written = writeReports(run, covered, check.compilation());
        Places places = new Places(path, project);
        Findings findings = new Findings(session, places, check.diagnostics());
        Optional<ProfileReport> profiled = profile
                ? ProfileReport.of(session, places, check, run)
                : Optional.empty();
        if (format.isJson()) {
            TestDocument document = new TestDocument(session, places, findings, run);
            Json.write(session, json -> document.write(json, written, covered, profiled));
        } else {
            new TestReport(session, places, findings, run).tell(written, covered, profiled);
        }
        boolean enough = covered.isEmpty() ? failUnder == null : covered.get().isEnough();
        return run.isGreen() && enough ? ExitCode.FINE : ExitCode.FOUND;
    }

    private void checkThreshold() throws CommandException {
        BigDecimal least = failUnder;
        if (least != null && (least.signum() < 0 || least.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw CommandException.because("test.failUnder", least.toPlainString());
        }
    }

    private ProjectCheck check(PolicyProject project) throws IOException, CommandException {
        try {
            ProjectCheck check = ProjectCheck.of(project, suite);
            if (check.suites().isEmpty()) {
                throw CommandException.because(suite.equals(ProjectCheck.ALL) ? "test.none" : "test.unmatched",
                        path.toString(), suite);
            }
            return check;
        } catch (PatternSyntaxException e) {
            throw CommandException.because("test.glob", suite);
        }
    }

    private TestRun run(ProjectCheck check) {
        try (ProgressLine progress = new ProgressLine(session)) {
            return check.run(GeneratedCases.of(check.compilation(), generated, seed), shown(progress),
                    () -> false);
        }
    }

    private FailureExplanations explained(TestRun run, Compilation compilation) {
        try (ProgressLine progress = new ProgressLine(session)) {
            return FailureExplanations.of(run, compilation, session.locale(), shown(progress), () -> false);
        }
    }

    private static RunListener shown(ProgressLine progress) {
        return new RunListener() {
            private int total;
            private int done;

            @Override
            public void started(int cases) {
                total = cases;
            }

            @Override
            public void finished(CaseResult result) {
                progress.done(++done, total);
            }
        };
    }

    private List<Path> writeReports(TestRun run, Optional<CoverageReport> covered, Compilation compilation)
            throws CommandException {
        if (reports == null) {
            return List.of();
        }
        try {
            Letters letters = compilation.letters();
            FailureExplanations explanations = explained(run, compilation);
            List<Path> written = new ArrayList<>();
            written.add(covered.isPresent()
                    ? covered.get().writePage(run, explanations, letters, reports)
                    : HtmlReport.write(run, explanations, letters, reports, session.locale()));
            written.add(JUnitXmlReport.write(run, letters, reports, session.locale()));
            if (covered.isPresent()) {
                written.addAll(covered.get().write(reports));
            }
            return written;
        } catch (IOException e) {
            throw CommandException.because("test.reports", reports.toString());
        }
    }
}
