package org.heurejuste.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.heurejuste.benchmarks.DecisionText;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.policy.Thresholds;
import org.junit.jupiter.api.Test;

/** The rules and the hand-written reading of the same catalogue must agree, clause included. */
class SecondReadingTest {
    private static final Path POLICY = Path.of("../../rules/service-policy");
    private static final int CASES = 100_000;

    private final ServicePolicyReading reading = new ServicePolicyReading();

    @Test
    void theRulesDecideAsTheCatalogueReads() throws Exception {
        try (DecisionService rules = DecisionService.load(POLICY, DecisionSettings.standard())) {
            Thresholds thresholds = Thresholds.of(PolicyProject.open(POLICY), rules.vocabulary());
            CaseGenerator generator = new CaseGenerator(rules.vocabulary(), thresholds);

            List<String> differences = LongStream.range(0, CASES).parallel().mapToObj(generator::generate)
                    .map(given -> difference(given, rules)).filter(difference -> !difference.isEmpty()).limit(5)
                    .collect(Collectors.toList());

            assertThat(differences).isEmpty();
        }
    }

    private String difference(Case given, DecisionService rules) {
        Outcome outcome = rules.decide(given);
        if (!(outcome instanceof Outcome.Decided decided)) {
            return given + "\n  failed: " + outcome;
        }
        List<String> byRules = decided.decisions().stream().map(SecondReadingTest::line).sorted().toList();
        List<String> byReading = reading.decide(given).stream().map(SecondReadingTest::line).sorted().toList();
        return byRules.equals(byReading)
                ? ""
                : "%s%n  by the rules   %s%n  by the reading %s%n".formatted(facts(given), byRules, byReading);
    }

    private static String facts(Case given) {
        return given.name() + given.given().stream().map(fact -> "\n  " + fact.type().name() + " " + fact.values())
                .collect(Collectors.joining());
    }

    private static String line(Decision decision) {
        return DecisionText.of(decision.type().name(), decision.values(), decision.clause());
    }

    private static String line(Answer answer) {
        return DecisionText.of(answer.type(), answer.values(), answer.clause());
    }
}
