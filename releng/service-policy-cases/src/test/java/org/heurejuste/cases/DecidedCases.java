package org.heurejuste.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.TestRun;

/** The sample cases of the service policy, decided. */
final class DecidedCases {
    static final Path POLICY = Path.of("../../rules/service-policy");

    private final Compilation compilation;
    private final List<CaseResult> results;

    private DecidedCases(Compilation compilation, List<CaseResult> results) {
        this.compilation = compilation;
        this.results = results;
    }

    static DecidedCases all() throws PolicyProjectException, IOException {
        ProjectCheck check = ProjectCheck.of(PolicyProject.open(POLICY));
        GeneratedCases none = GeneratedCases.none(check.compilation().vocabulary());
        TestRun run = check.run(none, RunListener.NONE, () -> false);
        assertThat(run.isGreen()).isTrue();
        return new DecidedCases(check.compilation(), run.results());
    }

    int count() {
        return results.size();
    }

    int rules() {
        return compilation.rules().size();
    }

    /** The clauses of the handbook. */
    Set<String> clauses() {
        return Handbook.of(compilation.project()).clauses();
    }

    /** How many cases are about a clause and have a decision by it, and how many are about it and have none. */
    Map<String, YesAndNo> byClause() {
        Map<String, YesAndNo> counted = new LinkedHashMap<>();
        for (String clause : clauses()) {
            Map<Boolean, Long> split = results.stream().filter(r -> r.sample().clauses().contains(clause))
                    .collect(Collectors.partitioningBy(r -> decides(clause, r), Collectors.counting()));
            counted.put(clause, new YesAndNo(split.get(true), split.get(false)));
        }
        return counted;
    }

    private static boolean decides(String clause, CaseResult result) {
        return result.decisions().stream().map(Decision::clause).filter(Objects::nonNull).anyMatch(clause::equals);
    }

    /** Whether a case is about both clauses. */
    boolean isAbout(String one, String other) {
        return results.stream().anyMatch(r -> r.sample().clauses().containsAll(List.of(one, other)));
    }

    /**
     * Cases about a clause.
     *
     * @param yes in which it decides
     * @param no in which it does not
     */
    record YesAndNo(long yes, long no) {
    }
}
