package org.heurejuste.testengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

@DisplayName("The engine")
class HeureJusteTestEngineTest {
    private static final String LOYALTY = """
            suite: Loyalty
            cases:
              - name: Sixty months
                clauses: [E3, not a tag]
                given: {Customer: {tenureMonths: 60}}
                expect: {Recognition: [{topic: LOYALTY, clause: E3}]}
              - name: Fifty-nine months
                given: {Customer: {tenureMonths: 59}}
                expect: {Recognition: none}
            """;
    private static final String BROKEN = """
            suite: Broken
            cases:
              - name: Wrongly expected
                given: {Customer: {tenureMonths: 60}}
                expect:
                  Recognition: [{topic: FIDELITY}]
              - name: Wrongly written
                given: {Custmer: {tenureMonths: 60}}
                expect: {Recognition: none}
            """;

    @TempDir
    Path folder;
    private SampleProject project;

    @BeforeEach
    void aProject() throws IOException {
        project = SampleProject.in(folder).suite("loyalty", LOYALTY);
    }

    @Test
    @DisplayName("is found by the JUnit Platform")
    void registered() {
        assertThat(ServiceLoader.load(TestEngine.class))
                .extracting(TestEngine::getId).contains("heure-juste");
    }

    @Test
    @DisplayName("runs a suite as a container and its cases as tests")
    void suiteAndCases() {
        EngineExecutionResults run = run(selectFile(project.file("loyalty").toString()));
        assertThat(names(run.containerEvents().finished().stream().toList())).containsExactly("Loyalty", "Heure Juste");
        assertThat(names(run.testEvents().succeeded().stream().toList())).containsExactly("Sixty months",
                "Fifty-nine months");
        run.testEvents().assertStatistics(s -> s.started(2).succeeded(2).failed(0).skipped(0));
    }

    @Test
    @DisplayName("knows where a case is written and tags it with its clauses")
    void sourceAndTags() {
        TestDescriptor sixty = run(selectFile(project.file("loyalty").toString())).testEvents().started().stream()
                .map(Event::getTestDescriptor).findFirst().orElseThrow();
        assertThat(sixty.getSource()).contains(FileSource.from(project.file("loyalty").toFile(),
                org.junit.platform.engine.support.descriptor.FilePosition.from(3, 11)));
        assertThat(sixty.getTags()).isEqualTo(Set.of(TestTag.create("E3")));
    }

    @Test
    @DisplayName("fails a case that decides otherwise, field by field, and leads to the line that expects")
    void mismatch() throws IOException {
        project.suite("broken", BROKEN);
        AssertionFailedError error = failure(run(selectFile(project.file("broken").toString())), "Wrongly expected");
        assertThat(error.getMessage()).isEqualTo("""
                src/test/resources/cases/broken.cases.yaml:6:21: `Recognition` differs. It was decided by the rule `Recognise loyalty` (clause E3).
                    `topic`: expected `FIDELITY`, decided `LOYALTY`""");
        assertThat(error.getExpected().getValue()).isEqualTo("Recognition.topic: FIDELITY");
        assertThat(error.getActual().getValue()).isEqualTo("Recognition.topic: LOYALTY");
        assertThat(error.getStackTrace())
                .containsExactly(new StackTraceElement("Broken", "Wrongly expected", "broken.cases.yaml", 6));
    }

    @Test
    @DisplayName("fails a case that cannot be read, and runs the others")
    void unreadable() throws IOException {
        project.suite("broken", BROKEN);
        EngineExecutionResults run = run(selectFile(project.file("broken").toString()));
        run.testEvents().assertStatistics(s -> s.started(2).failed(2));
        assertThat(failure(run, "Wrongly written").getMessage()).contains("broken.cases.yaml:8:13: error: HJ209",
                "Did you mean `Customer`?");
    }

    @Test
    @DisplayName("fails a file that is no YAML")
    void syntax() throws IOException {
        project.suite("tab", "suite: Tab\ncases:\n\t- name: x\n");
        assertThat(failure(run(selectFile(project.file("tab").toString())), "tab.cases.yaml").getMessage())
                .contains("HJ202: A tab");
    }

    @Test
    @DisplayName("fails a case whose rule breaks, naming the rule and not the engine")
    void brokenRule() throws IOException {
        project.rules("""
                package org.heurejuste.sample
                declare Customer @fact(one) tenureMonths : int end
                declare Recognition @decision topic : String end
                rule "Divide by nothing" @clause(E3)
                when
                    Customer( t : tenureMonths )
                then
                    insert( new Recognition( "" + 1 / (t - t) ) );
                end
                """);
        AssertionFailedError error = failure(run(selectFile(project.file("loyalty").toString())), "Sixty months");
        assertThat(error.getMessage()).contains("Divide by nothing").doesNotContain("org.drools", "Exception");
    }

    @Test
    @DisplayName("fails once where the policy has errors, with every one of them")
    void brokenPolicy() throws IOException {
        project.suite("second", LOYALTY).rules("package org.heurejuste.sample\nrule x when Custmer() then end\n");
        EngineExecutionResults run = run(selectDirectory(project.root().toString()));
        run.testEvents().assertStatistics(s -> s.started(1).failed(1));
        assertThat(run.testEvents().failed().stream().map(HeureJusteTestEngineTest::error).findFirst().orElseThrow()
                .getMessage())
                .startsWith("The policy cannot be used, so its sample cases cannot run:")
                .contains("rules.drl:2:", "Custmer");
    }

    @Test
    @DisplayName("fails where a suite lies in no policy project")
    void noProject(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("stray.cases.yaml"), LOYALTY);
        run(selectFile(file.toString())).testEvents().assertStatistics(s -> s.started(1).failed(1));
    }

    @Test
    @DisplayName("finds suites in a directory, and takes a build's copy for the file it was copied from")
    void directory() throws IOException {
        project.suite("second", LOYALTY.replace("Loyalty", "Second")).copied("loyalty");
        assertThat(suites(run(selectDirectory(project.root().toString())))).containsExactly("Loyalty", "Second");
        assertThat(suites(run(
                selectClasspathRoots(Set.of(folder.resolve("target/test-classes"))).toArray(DiscoverySelector[]::new))))
                .containsExactly("Loyalty");
    }

    @Test
    @DisplayName("runs one case alone: by its line, by its address, by its unique id")
    void oneCase() {
        DiscoverySelector byLine = selectFile(project.file("loyalty").toString(), FilePosition.from(8));
        DiscoverySelector byAddress = selectUri(project.file("loyalty").toUri() + "?line=8");
        EngineExecutionResults run = run(byLine);
        DiscoverySelector byId = selectUniqueId(run.testEvents().started().stream()
                .map(e -> e.getTestDescriptor().getUniqueId()).findFirst().orElseThrow());
        for (DiscoverySelector selector : List.of(byLine, byAddress, byId)) {
            assertThat(names(run(selector).testEvents().started().stream().toList()))
                    .containsExactly("Fifty-nine months");
        }
    }

    @Test
    @DisplayName("runs a suite once, however often it is selected")
    void once() {
        run(selectFile(project.file("loyalty").toString()), selectDirectory(project.root().toString()),
                selectFile(project.file("loyalty").toString(), FilePosition.from(3)))
                .testEvents().assertStatistics(s -> s.started(2));
    }

    @Test
    @DisplayName("runs all suites of a named project for the class that stands for them")
    void standIn() {
        EngineExecutionResults run = EngineTestKit.engine(HeureJusteTestEngine.ID)
                .selectors(selectClass(SampleCasesTest.class))
                .configurationParameter(HeureJusteTestEngine.PROJECT, project.root().toString()).execute();
        assertThat(suites(run)).containsExactly("SampleCasesTest", "Loyalty");
        assertThat(names(run.testEvents().succeeded().stream().toList())).containsExactly("Loyalty: Sixty months",
                "Loyalty: Fifty-nine months");
        run.testEvents().assertStatistics(s -> s.started(2).succeeded(2));
    }

    private static final String RULES = """
            suite: Rules
            always:
              - name: Nobody is recognised
                expect: {Recognition: none}
              - name: Newcomers are not recognised
                when: {Customer: {tenureMonths: {below: 60}}}
                expect: {Recognition: none}
            """;

    @Test
    @DisplayName("runs what is always true as tests, on the sample cases and on as many generated ones as asked for")
    void always() throws IOException {
        project.suite("rules", RULES);
        EngineExecutionResults run = run(selectFile(project.file("rules").toString()));
        assertThat(names(run.testEvents().succeeded().stream().toList()))
                .containsExactly("Newcomers are not recognised");
        AssertionFailedError error = failure(run, "Nobody is recognised");
        assertThat(error.getMessage()).startsWith("src/test/resources/cases/rules.cases.yaml:4:14: Always")
                .contains("Seen on the sample case src/test/resources/cases/loyalty.cases.yaml:3:11: Sixty months",
                        "Customer: {tenureMonths: 60}");
        assertThat(error.getStackTrace())
                .containsExactly(new StackTraceElement("Rules", "Nobody is recognised", "rules.cases.yaml", 3));
    }

    @Test
    @DisplayName("runs one statement alone, by its line")
    void oneStatement() throws IOException {
        project.suite("rules", RULES);
        assertThat(names(run(selectFile(project.file("rules").toString(), FilePosition.from(6))).testEvents().started()
                .stream().toList())).containsExactly("Newcomers are not recognised");
    }

    @Test
    @DisplayName("has no test for statements of a suite with cases where no case is generated: its cases check them")
    void nothingGenerated() throws IOException {
        project.suite("loyalty", LOYALTY + RULES.substring(RULES.indexOf("always:")));
        DiscoverySelector suite = selectFile(project.file("loyalty").toString());
        assertThat(names(run(suite).testEvents().started().stream().toList())).hasSize(4);
        EngineExecutionResults none = EngineTestKit.engine(HeureJusteTestEngine.ID).selectors(suite)
                .configurationParameter(HeureJusteTestEngine.GENERATED, "0").execute();
        assertThat(names(none.testEvents().failed().stream().toList())).containsExactly("Sixty months");
        none.testEvents().assertStatistics(s -> s.started(2));
    }

    @Test
    @DisplayName("leaves alone what is no suite")
    void others() {
        run(selectClass(String.class), selectFile(folder.resolve("src/main/resources/META-INF/kmodule.xml").toString()))
                .allEvents().assertStatistics(s -> s.started(1));
    }

    @Test
    @DisplayName("tells failures in the language asked for")
    void french() throws IOException {
        project.suite("broken", BROKEN);
        EngineExecutionResults run = EngineTestKit.engine(HeureJusteTestEngine.ID)
                .selectors(selectFile(project.file("broken").toString()))
                .configurationParameter(HeureJusteTestEngine.LANGUAGE, "fr").execute();
        assertThat(failure(run, "Wrongly expected").getMessage())
                .contains("`topic` : attendu `FIDELITY`, décidé `LOYALTY`");
    }

    private static EngineExecutionResults run(DiscoverySelector... selectors) {
        return EngineTestKit.engine(HeureJusteTestEngine.ID).selectors(selectors)
                .configurationParameter(HeureJusteTestEngine.LANGUAGE, "en").execute();
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(e -> e.getTestDescriptor().getDisplayName()).toList();
    }

    private static List<String> suites(EngineExecutionResults run) {
        return run.containerEvents().started().stream().map(e -> e.getTestDescriptor().getDisplayName())
                .filter(name -> !name.equals("Heure Juste")).collect(Collectors.toList());
    }

    private static AssertionFailedError failure(EngineExecutionResults run, String name) {
        return run.testEvents().failed().stream().filter(e -> e.getTestDescriptor().getDisplayName().equals(name))
                .map(HeureJusteTestEngineTest::error).findFirst().orElseThrow();
    }

    private static AssertionFailedError error(Event event) {
        return (AssertionFailedError) event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable().orElseThrow();
    }
}
