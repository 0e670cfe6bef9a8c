package org.heurejuste.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Counterexample;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.TestRun;

/** A run of suites, for people: what failed and why, and last the line {@code N passed, N failed}. */
final class TestReport {

    private final Session session;
    private final Places places;
    private final Findings findings;
    private final TestRun run;

    TestReport(Session session, Places places, Findings findings, TestRun run) {
        this.session = session;
        this.places = places;
        this.findings = findings;
        this.run = run;
    }

    void tell(List<Path> reports, Optional<CoverageReport> coverage, Optional<ProfileReport> profile) {
        findings.list(session.out());
        if (run.results().stream().anyMatch(TestReport::isForBrokenRules)) {
            session.tell("test.broken");
        } else {
            run.results().stream().filter(result -> result.status() != Status.PASSED).forEach(this::tell);
            run.invariants().forEach(this::tell);
        }
        coverage.ifPresent(covered -> covered.tell(places));
        profile.ifPresent(ProfileReport::tell);
        reports.forEach(report -> session.tell("test.report", report.toString()));
        double seconds = run.time().toMillis() / 1000.0;
        session.tell("test.done", run.results().size(), run.suites().size(), seconds);
        if (!run.invariants().isEmpty()) {
            session.tell("test.always", run.invariants().size(), run.generated());
        }
        session.out().line(run.passed() + " passed, " + run.failed() + " failed");
    }

    // The errors in the rules are told already; that every case failed for them would only bury them.
    private static boolean isForBrokenRules(CaseResult result) {
        return ProjectCheck.RULES_BROKEN.equals(result.error());
    }

    private void tell(CaseResult result) {
        SourceSpan span = result.sample().span();
        session.out().line(
                "%s: error: %s: %s".formatted(places.position(span), result.suite().name(), result.sample().name()));
        Message error = result.error();
        if (error != null) {
            session.out().line("    " + error.in(session.locale()));
        }
        result.mismatches().forEach(this::tell);
    }

    private void tell(InvariantResult result) {
        Counterexample example = result.counterexample();
        if (example != null) {
            tell(result.asCase());
            session.out().line("    " + example.origin().in(session.locale()));
            session.tell("test.counterexample");
            example.yaml(session.locale()).forEach(line -> session.out().line("    " + line));
        }
    }

    private void tell(Mismatch mismatch) {
        List<String> lines = mismatch.lines(session.locale());
        session.tell("test.mismatch", String.valueOf(mismatch.span().line()), lines.get(0));
        lines.subList(1, lines.size()).forEach(line -> session.out().line("        " + line));
    }
}
