package org.heurejuste.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.coverage.Goal;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.coverage.CaseFinder;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;
import org.heurejuste.testing.coverage.GoalCoverage;
import org.heurejuste.testing.coverage.Share;
import org.heurejuste.testing.report.CoverageReports;
import org.heurejuste.testing.report.FailureExplanations;
import org.heurejuste.testing.report.HtmlReport;
import org.jspecify.annotations.Nullable;

/** What of a policy a run covers, for people and for programs, and whether that is enough. */
final class CoverageReport {
    /** More would bury what matters, and looking for cases for all that few suites leave out takes minutes; reports hold all that is missing. */
    private static final int MOST_TOLD = 50;
    private static final int MOST_SEARCHED = 300;

    private final Session session;
    private final Coverage coverage;
    private final List<CoveringCase> offered;
    private final @Nullable BigDecimal least;

    private CoverageReport(Session session, Coverage coverage, List<CoveringCase> offered, @Nullable BigDecimal least) {
        this.session = session;
        this.coverage = coverage;
        this.offered = offered;
        this.least = least;
    }

    /** Empty where the rules are broken. */
    static Optional<CoverageReport> of(Session session, ProjectCheck check, TestRun run, long seed,
            @Nullable BigDecimal least) {
        Optional<CompiledPolicy> policy = check.compilation().policy();
        if (policy.isEmpty()) {
            return Optional.empty();
        }
        return Coverage.of(policy.get(), check.compilation().project(), run, () -> false)
                .map(coverage -> new CoverageReport(session, coverage, offers(coverage, policy.get(), check, seed),
                        least));
    }

    private static List<CoveringCase> offers(Coverage coverage, CompiledPolicy policy, ProjectCheck check, long seed) {
        List<Goal> missing = coverage.uncovered().stream().limit(MOST_TOLD).map(GoalCoverage::goal).toList();
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
            return CaseFinder.find(coverage, missing, GeneratedCases.of(check.compilation(), MOST_SEARCHED, seed),
                    service::decide, () -> false);
        }
    }

    boolean isEnough() {
        return least == null || coverage.share().percent().compareTo(least) >= 0;
    }

    Path writePage(TestRun run, FailureExplanations explanations, Letters letters, Path folder) throws IOException {
        return HtmlReport.write(run, coverage, offered, explanations, letters, folder, session.locale());
    }

    List<Path> write(Path folder) throws IOException {
        return CoverageReports.write(coverage, offered, folder, session.locale());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("coverage");
        CoverageReports.write(json, coverage, offered, session.locale());
        json.writeEndObject();
    }

    void tell(Places places) {
        Map<Goal, CoveringCase> cases = new HashMap<>();
        offered.forEach(one -> cases.put(one.goal(), one));
        List<GoalCoverage> missing = coverage.uncovered();
        missing.stream().limit(MOST_TOLD).forEach(one -> tell(places, one.goal(), cases.get(one.goal())));
        if (missing.size() > MOST_TOLD) {
            session.tell("coverage.more", missing.size() - MOST_TOLD);
        }
        Share all = coverage.share();
        session.tell("coverage.share", all.percent(), all.covered(), all.all());
        for (Goal.Kind kind : Goal.Kind.values()) {
            Share share = coverage.share(kind);
            if (share.all() > 0) {
                session.tell("coverage.kind", Coverage.label(kind), share.covered(), share.all());
            }
        }
        if (!isEnough() && least != null) {
            session.tell("coverage.under", all.percent(), least.subtract(all.percent()), least);
        }
    }

    private void tell(Places places, Goal goal, @Nullable CoveringCase offer) {
        Locale locale = session.locale();
        session.tell("coverage.missing", places.position(goal.span()), new GoalCoverage(goal, 0).text());
        session.out().line("    " + coverage.why(goal).in(locale));
        if (offer != null) {
            session.tell("coverage.offer");
            offer.yaml(locale).forEach(line -> session.out().line("    " + line));
        }
    }
}
