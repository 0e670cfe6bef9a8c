package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code test} runs the sample cases and says which failed, and in what. */
class TestCommandTest extends OverACopy {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    @DisplayName("a sound policy is green, and the last line is the same in every language")
    void green(String language) {
        Answer answer = Terminal.english().speaking(Locale.forLanguageTag(language)).run("test", Politesse.ORIGINAL);
        assertThat(answer.code()).isZero();
        assertThat(answer.lastLine()).matches("[1-9]\\d* passed, 0 failed");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    @DisplayName("a rule that decides otherwise: the case, the line of the expectation, expected against decided, the rule")
    void aFailedCase() {
        policy.withOtherDecision();
        Answer answer = Terminal.english().run("test", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).containsPattern("attente\\.cases\\.yaml:\\d+:\\d+: error: Attente: ")
                .containsPattern("\\R    line \\d+: ")
                .contains("SINCERE", "FORMAL", "Excuses après une longue attente");
        assertThat(answer.lastLine()).matches("[1-9]\\d* passed, [1-9]\\d* failed");
    }

    @Test
    void aFailedCaseInFrench() {
        policy.withOtherDecision();
        Answer answer = Terminal.french().run("test", policy.root());
        assertThat(answer.out()).containsPattern("\\R    ligne \\d+ : ").contains("SINCERE", "FORMAL",
                "La décision vient de la règle");
    }

    @Test
    @DisplayName("--coverage: the share, what is not covered with its place and reason, and a case for it; the last line stays the last")
    void coverage() {
        policy.withUntriedConstraint();
        Answer answer = Terminal.english().run("test", "--coverage", policy.root());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).containsPattern("Coverage: \\d+(\\.\\d)? % \\(\\d+ of \\d+\\)")
                .containsPattern("    Rules: (\\d+) of \\1\\R")
                .containsPattern("politesse\\.drl:\\d+:\\d+: not covered: `[^`]+` .*\\R    \\p{Lu}.*\\.\\R")
                .contains("    A case that covers it; copy it into a suite and correct what is wrong:",
                        "      - name: \"To cover politesse.drl:");
        assertThat(answer.lastLine()).matches("[1-9]\\d* passed, 0 failed");
    }

    @Test
    @DisplayName("--fail-under: too little is a failure, and by how much is told; enough is none")
    void failUnder() {
        policy.withUntriedConstraint();
        Answer tooLittle = Terminal.french().run("test", "--fail-under", "100", policy.root());
        assertThat(tooLittle.code()).isEqualTo(1);
        assertThat(tooLittle.out())
                .containsPattern("La couverture est de [\\d,]+ %, [\\d,]+ points sous les 100 % demandés\\.");
        assertThat(Terminal.french().run("test", "--fail-under", "10.5", policy.root()).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1"})
    @DisplayName("--fail-under takes a share in per cent")
    void noShare(String share) {
        Answer answer = Terminal.english().run("test", "--fail-under=" + share, policy.root());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`" + share + "` is no share in per cent.", "--fail-under 90");
    }

    @Test
    @DisplayName("--coverage for programs, and as reports for people and build servers")
    void coverageForPrograms() throws Exception {
        Path reports = policy.root().resolve("build/qa");
        Answer answer = Terminal.english().run("test", "--coverage", "--format", "json", "--reports", reports,
                policy.root());
        JsonNode coverage = new ObjectMapper().readTree(answer.out()).get("coverage");
        assertThat(coverage.get("rule").get("of").asInt()).isPositive();
        assertThat(coverage.get("goals").get(0).get("file").asText()).endsWith("politesse.drl");
        assertThat(reports).isDirectoryContaining("glob:**/{index.html}").isDirectoryContaining("glob:**/cobertura.xml")
                .isDirectoryContaining("glob:**/coverage.json");
        assertThat(new ObjectMapper().readTree(Files.readString(reports.resolve("coverage.json")))).isEqualTo(coverage);
    }

    @Test
    @DisplayName("--coverage while the rules are broken measures nothing and fails")
    void coverageOfBrokenRules() {
        policy.withUnknownField();
        Answer answer = Terminal.english().run("test", "--coverage", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).doesNotContain("Coverage");
    }

    @Test
    @DisplayName("--profile: how often each rule fired, in how many cases, and how long its consequence took")
    void profile() throws Exception {
        Answer answer = Terminal.english().run("test", "--profile", policy.root());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).containsPattern("Profile: 3 cases, \\d+ firings?, [\\d.,]+ ms, of which [\\d.,]+ ms")
                .containsPattern("    [\\d.]+ ms, \\d+ firings? in \\d+ cases?: `Excuses après une longue attente`");
        JsonNode profile = new ObjectMapper()
                .readTree(Terminal.english().run("test", "--profile", "--format", "json", policy.root()).out())
                .get("profile");
        assertThat(profile.get("rules").get(0).get("firings").asInt()).isPositive();
        assertThat(profile.get("nanoseconds").asLong()).isGreaterThan(profile.get("matchingNanoseconds").asLong());
    }

    @Test
    @DisplayName("rules with errors: the errors are told once, and every case counts as failed")
    void brokenRules() {
        policy.withUnknownField();
        Answer answer = Terminal.english().run("test", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("`reportd`", "No case could be decided: mend the errors above first.");
        assertThat(answer.out()).doesNotContain("line ");
        assertThat(answer.lastLine()).matches("0 passed, [1-9]\\d* failed");
    }

    @Test
    @DisplayName("a case that cannot be read counts as failed, and the others run")
    void anUnreadableCase() {
        policy.withUnreadableCase();
        Answer answer = Terminal.english().run("test", policy.root());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("waitMinuts");
        assertThat(answer.lastLine()).matches("[1-9]\\d* passed, 1 failed");
    }

    @Test
    void someSuites() throws Exception {
        Answer all = Terminal.english().run("test", "--format", "json", Politesse.ORIGINAL);
        Answer some = Terminal.english().run("test", "--format=json", "--suite", "att*", Politesse.ORIGINAL);
        JsonNode chosen = new ObjectMapper().readTree(some.out());
        assertThat(chosen.get("suites")).hasSize(1);
        assertThat(chosen.get("suites").get(0).get("file").textValue()).endsWith("attente.cases.yaml");
        assertThat(chosen.get("passed").intValue()).isPositive()
                .isLessThan(new ObjectMapper().readTree(all.out()).get("passed").intValue());
    }

    @Test
    @DisplayName("suites that are not there are an error, never a success")
    void noSuite() {
        Answer answer = Terminal.english().run("test", "--suite", "recovry*", Politesse.ORIGINAL);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`recovry*`", "help: ");
        assertThat(Terminal.french().run("test", "--suite", "[", Politesse.ORIGINAL).err())
                .contains("`[` n’est pas un motif");
    }

    @Test
    void forPrograms() throws Exception {
        policy.withOtherDecision();
        Answer answer = Terminal.english().run("test", "--format", "json", "--suite", "attente", policy.root());
        JsonNode document = new ObjectMapper().readTree(answer.out());
        assertThat(document.get("failed").intValue()).isPositive();
        JsonNode failed = null;
        for (JsonNode sample : document.get("suites").get(0).get("cases")) {
            failed = failed == null && sample.get("status").textValue().equals("failed") ? sample : failed;
        }
        assertThat(failed).isNotNull();
        JsonNode mismatch = failed.get("mismatches").get(0);
        assertThat(mismatch.get("kind").textValue()).isEqualTo("different");
        assertThat(mismatch.get("type").textValue()).isEqualTo("Apology");
        assertThat(mismatch.get("rule").textValue()).isEqualTo("Excuses après une longue attente");
        assertThat(mismatch.get("fields")).anySatisfy(field -> {
            assertThat(field.get("field").textValue()).isEqualTo("register");
            assertThat(field.get("expected").textValue()).isEqualTo("SINCERE");
            assertThat(field.get("actual").textValue()).isEqualTo("FORMAL");
            assertThat(field.get("same").booleanValue()).isFalse();
        });
    }

    @Test
    @DisplayName("what is always true is tried on generated cases, and the smallest that fails can be copied into a suite")
    void always() {
        policy.withSuite("always", ALWAYS);
        Answer answer = Terminal.english().run("test", policy.root(), "--suite", "always", "--generated", "500");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("always.cases.yaml:3:11: error: Always: Nobody is made to wait", """
                    The smallest case found; copy it into a suite and correct what is wrong:
                      - name: "Nobody is made to wait"
                        given:
                          Contact: {waitMinutes: 30}
                        expect:  # as it is decided now; correct what is wrong
                          Apology: {about: WAIT, register: SINCERE}
                """);
        assertThat(answer.out()).contains("2 statements of `always` were tried on 500 generated cases as well");
        assertThat(answer.lastLine()).isEqualTo("1 passed, 1 failed");

        String seed = answer.out().replaceAll("(?s).*--generated 1 --seed (\\d+).*", "$1");
        Answer again = Terminal.english().run("test", policy.root(), "--suite", "always", "--generated", "1", "--seed",
                seed);
        assertThat(again.lastLine()).isEqualTo("1 passed, 1 failed");
        assertThat(Terminal.english().run("test", policy.root(), "--suite", "always", "--generated", "0").lastLine())
                .isEqualTo("2 passed, 0 failed");
    }

    private static final String ALWAYS = """
            suite: Always
            always:
              - name: Nobody is made to wait
                expect: {Apology: none}
              - name: Who says so already gets none
                when: {Contact: {reported: true}}
                expect: {Apology: none}
            """;

    @Test
    void alwaysForPrograms() throws Exception {
        policy.withSuite("always", ALWAYS);
        Answer answer = Terminal.english().run("test", "--format", "json", "--suite", "always", policy.root());
        JsonNode entries = new ObjectMapper().readTree(answer.out()).get("suites").get(0).get("always");
        assertThat(entries.get(0).get("status").textValue()).isEqualTo("failed");
        assertThat(entries.get(0).get("counterexample").textValue()).contains("Contact: {waitMinutes: 30}");
        assertThat(entries.get(0).get("seed").textValue()).matches("\\d+");
        assertThat(entries.get(1).get("status").textValue()).isEqualTo("passed");
        assertThat(entries.get(1).get("tried").intValue()).isEqualTo(1000);
        assertThat(entries.get(1).get("concerned").intValue()).isBetween(300, 700);
    }

    @Test
    void anImpossibleNumberOfCases() {
        Answer answer = Terminal.french().run("test", "--generated", "-1", Politesse.ORIGINAL);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`-1` n’est pas un nombre de cas.");
    }

    @Test
    void reportsForBuildServersAndForPeople() {
        Path reports = folder.resolve("reports/today");
        Answer answer = Terminal.english().run("test", "--reports", reports, Politesse.ORIGINAL);
        assertThat(answer.code()).isZero();
        assertThat(reports.resolve("junit.xml")).content().contains("<testsuite", "Attente");
        assertThat(reports.resolve("index.html")).content().contains("<html lang=\"en\"", "Attente");
        assertThat(answer.out()).contains(reports.resolve("index.html").toString());
        assertThat(answer.lastLine()).endsWith(" 0 failed");
    }

    @Test
    @DisplayName("the page says of a failed case why, in the sentences of explain and in the reader's language")
    void reportsExplain() {
        policy.withOtherDecision();
        Path reports = folder.resolve("reports/today");
        Terminal.french().run("test", "--reports", reports, policy.root());
        assertThat(reports.resolve("index.html")).content().contains("<details class=\"why\"><summary>Pourquoi : ",
                "<li class=\"rule\">par la règle <code>", "<li class=\"fact\">");
    }

    @Test
    void reportsWhereNoFolderCanBe() throws Exception {
        Path file = Files.writeString(folder.resolve("reports"), "a file");
        Answer answer = Terminal.english().run("test", "--reports", file, Politesse.ORIGINAL);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("cannot be written to `" + file + "`");
    }

    @Test
    void aPackageHasNoSampleCases() {
        Terminal.english().run("export", Politesse.ORIGINAL, "--out", folder);
        Answer answer = Terminal.english().run("test", folder.resolve(Politesse.PACKAGE));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("is a package");
    }
}
