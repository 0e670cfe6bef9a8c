package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads each file of {@code broken/} and compares what people are told with the approved text beside it. */
@DisplayName("A broken suite")
class BrokenSuitesTest {

    @ParameterizedTest
    @DisplayName("says what is wrong, where, and how to mend it")
    @ValueSource(strings = {"words", "duplicate", "kinds", "nothing", "list", "empty", "tab", "bracket", "brace",
        "quotation",
        "colon", "indentation", "reserved", "escape", "alias", "itself", "comma", "dash", "word", "documents",
        "invisible", "version"})
    void isExplained(String name) {
        Suite suite = read(name);
        String told = Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .map(language -> suite.diagnostics().stream().map(d -> told(d, language)).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(told).isEqualTo(TestSuites.resource("broken/" + name + ".told.txt"));
        assertThat(suite.unreadable()).as("counts as failed").isNotEmpty();
    }

    @Test
    @DisplayName("hides none of the cases that can be read")
    void hidesNothing() {
        assertThat(read("words").cases()).extracting(SampleCase::name).containsExactly("Nothing expected",
                "The one that can be read");
        assertThat(read("duplicate").unreadable()).extracting(Unreadable::name)
                .containsExactly("Twice the same type", "Tag and key", "duplicate.cases.yaml");
        assertThat(read("duplicate").cases()).extracting(SampleCase::name).containsExactly("Fine");
    }

    @Test
    @DisplayName("is red when it is run, even with no case left")
    void isRed() {
        TestRun run = SuiteRunner.run(List.of(read("tab")), TestSuites.deciding(), TestSuites.none(), RunListener.NONE,
                () -> false);
        assertThat(run.isGreen()).isFalse();
        assertThat(run.failed()).isOne();
    }

    @Test
    @DisplayName("is only warned of clauses that the handbook does not have")
    void unknownClauses() {
        Suite suite = new SuiteReader(TestPolicy.vocabulary(), Set.of("D1", "D10", "D11")).read(TestSuites.PATH, """
                suite: Clauses
                cases:
                  - name: A case
                    clauses: [D1, D12]
                    expect: {Goodwill: [{clause: X9}]}
                """);
        assertThat(suite.diagnostics()).extracting(d -> told(d, Locale.ENGLISH)).containsExactly(
                "4:19 warning HJ215 The handbook has no clause `D12`.\n    Did you mean `D1`?\n",
                "5:34 warning HJ215 The handbook has no clause `X9`.\n    Known here: `D1`, `D10`, `D11`.\n");
        assertThat(suite.cases()).hasSize(1);
    }

    @Test
    @DisplayName("knows the clauses by the anchors of the project's handbook")
    void handbook(@TempDir Path root) throws Exception {
        write(root, "src/main/resources/sample.drl", "package sample\n");
        write(root, "handbook/fr.md", "<a id=\"D\"></a>\n## D\n<a id=\"D1\"></a>\n**D1** Excuses.\n");
        write(root, "src/test/resources/a.cases.yaml",
                "suite: A\ncases:\n  - {name: x, clauses: [D1, D2], expect: {Nothing: none}}\n");
        List<Suite> suites = SuiteReader.of(PolicyCompiler.compile(PolicyProject.open(root))).readAll(root, "a");
        assertThat(suites.get(0).diagnostics()).filteredOn(d -> d.code() == SuiteCode.UNKNOWN_CLAUSE)
                .singleElement().satisfies(
                        d -> assertThat(d.message().in(Locale.FRENCH)).isEqualTo("Le manuel n’a pas d’article `D2`."));
    }

    private static void write(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static Suite read(String name) {
        String file = name + ".cases.yaml";
        return new SuiteReader(TestPolicy.vocabulary(), Set.of()).read(file, TestSuites.resource("broken/" + file));
    }

    private static String told(Diagnostic d, Locale language) {
        String help = d.help() == null ? "" : "    " + d.help().in(language) + "\n";
        return "%d:%d %s %s %s\n".formatted(d.span().line(), d.span().column(),
                d.severity().name().toLowerCase(Locale.ROOT),
                d.code().id(), d.message().in(language)) + help;
    }
}
