package org.heurejuste.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.DecisionStream;
import org.heurejuste.runtime.StreamResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten thousand made-up cases of the service policy through the stream that {@code decide} runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedCasesTest {
    private static final Path POLICY = Path.of("../../rules/service-policy");
    private static final int CASES = 10_000;

    private DecisionService service;
    private byte[] cases;

    @BeforeAll
    void load() throws Exception {
        service = DecisionService.load(POLICY, DecisionSettings.standard());
        cases = lines(false);
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    void areDecidedWithoutAnErrorAndAlikeTheSecondTime() throws Exception {
        String first = decide(cases);

        assertThat(first.lines()).hasSize(CASES).allMatch(line -> line.contains("\"decisions\":["));
        assertThat(decide(cases)).isEqualTo(first);
    }

    @Test
    void areDecidedAlikeInWhateverOrderTheirFactsAreGiven() throws Exception {
        byte[] shuffled = lines(true);

        assertThat(shuffled).isNotEqualTo(cases);
        assertThat(decide(shuffled)).isEqualTo(decide(cases));
    }

    private static byte[] lines(boolean shuffled) throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        CaseLines.write(PolicyProject.open(POLICY), CASES, shuffled, lines);
        return lines.toByteArray();
    }

    private String decide(byte[] lines) throws Exception {
        ByteArrayOutputStream decisions = new ByteArrayOutputStream();
        StreamResult result = new DecisionStream(service, Locale.ENGLISH).run(new ByteArrayInputStream(lines),
                decisions, problem -> {
                    throw new AssertionError(problem);
                }, answered -> {});
        assertThat(result).isEqualTo(new StreamResult(CASES, 0, 0, 0));
        return decisions.toString(StandardCharsets.UTF_8);
    }
}
