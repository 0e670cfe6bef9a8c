package org.heurejuste.testing.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.TestSuites;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Help with writing a suite")
class SuiteAssistTest {
    private static SuiteAssist assist;
    private static Compilation compilation;

    @BeforeAll
    static void compile() throws Exception {
        compilation = PolicyCompiler.compile(PolicyProject.open(Path.of("../../rules/service-policy")));
        assist = SuiteAssist.of(compilation);
    }

    @Test
    @DisplayName("proposes keys where a key is typed")
    void keys() {
        assertThat(words("|")).containsExactly("suite", "cases", "always");
        assertThat(words("suite: S\ncases:\n  - |")).containsExactly("name", "clauses", "now", "given", "expect");
        assertThat(words("suite: S\ncases:\n  - name: A\n    g|")).containsExactly("given");
        assertThat(words("suite: S\nalways:\n  - name: A\n    n|")).startsWith("name", "none of", "not lower");
    }

    @Test
    @DisplayName("proposes types and fields")
    void types() {
        assertThat(words("cases:\n  - name: A\n    given:\n      In|")).startsWith("Incident");
        assertThat(words("cases:\n  - name: A\n    given:\n      Incident:\n        - {id: i1, k|")).startsWith("kind");
        assertThat(words("cases:\n  - name: A\n    given:\n      Incident:\n        - id: i1\n          k|"))
                .startsWith("kind");
        assertThat(words("cases:\n  - name: A\n    given: {Customer: {|")).contains("tenureMonths");
        assertThat(words("cases:\n  - name: A\n    expect:\n      Apology:\n        - {c|")).startsWith("clause");
        assertThat(words("cases:\n  - name: A\n    expect:\n      Ap|")).startsWith("Apology")
                .doesNotContain("Incident");
        assertThat(words("cases:\n  - name: A\n    given:\n      Incident: {id: i1, |")).doesNotContain("id");
    }

    @Test
    @DisplayName("proposes values, clauses and counts")
    void values() {
        assertThat(words("cases:\n  - name: A\n    given:\n      Incident: {kind: R|")).startsWith("RUDENESS");
        assertThat(words("cases:\n  - name: A\n    given:\n      Incident: {heard: |")).containsExactly("true",
                "false");
        assertThat(words("cases:\n  - name: A\n    given:\n      Incident:\n        severity: |")).contains("CRITICAL");
        assertThat(words("cases:\n  - name: A\n    clauses: [D1, E|")).contains("E1");
        assertThat(words("cases:\n  - name: A\n    expect:\n      Goodwill: |")).containsExactly("none", "one");
        assertThat(words("cases:\n  - name: A\n    expect:\n      Apology: {clause: D|")).contains("D1");
        assertThat(words("always:\n  - name: A\n    when: {Contact: {conduct: A|")).startsWith("ABUSIVE");
    }

    @Test
    @DisplayName("puts a key with its colon in the place of what was typed")
    void edit() {
        String text = "cases:\n  - name: A\n    given:\n      Incident: {sev";
        Proposal proposal = assist.complete(text, text.length()).get(0);
        assertThat(TextEdit.apply(List.of(proposal.edit()), text)).endsWith("{severity: ");
    }

    @Test
    @DisplayName("says what words mean, in the reader's language")
    void meaning() {
        String text = "cases:\n  - name: A\n    clauses: [D1]\n    given:\n      Incident: {kind: RUDENESS}\n";
        assertThat(meaning(text, "RUDENESS", Locale.FRENCH)).isNotEmpty();
        assertThat(meaning(text, "kind", Locale.ENGLISH)).isNotEmpty();
        assertThat(meaning(text, "D1", Locale.FRENCH)).isNotEmpty();
        assertThat(meaning(text, "given", Locale.FRENCH)).startsWith("Les faits du cas");
        assertThat(assist.help("a", "cases:\n  - name: foo", 20)).isEmpty();
    }

    @Test
    @DisplayName("mends words by the nearest known ones, until nothing is wrong")
    void fixes() {
        String text = """
                suite: S
                cases:
                  - name: A
                    givn:
                      Incident: {kind: RUDENES, cause: COMPANY}
                    expect: {Apologi: one}
                """;
        for (int i = 0; i < 4; i++) {
            String now = text;
            List<SuiteFix> fixes = read(now).diagnostics().stream().flatMap(d -> fixes(d, now)).toList();
            text = fixes.isEmpty() ? now : TextEdit.apply(List.of(fixes.get(0).edit()), now);
        }
        assertThat(text).contains("given:", "kind: RUDENESS", "Apology: one");
        assertThat(read(text).diagnostics()).isEmpty();
    }

    @Test
    @DisplayName("survives any text")
    void anyText() {
        String text = "cases:\n - {[}]: \"'\n\t- a: {b: [\n  c: 'd\r\n - - ? x\n";
        for (int i = 0; i <= text.length(); i++) {
            assertThat(assist.complete(text, i)).isNotNull();
            assertThat(assist.help("a", text, i)).isNotNull();
        }
    }

    private static java.util.stream.Stream<SuiteFix> fixes(Diagnostic problem, String text) {
        return assist.fixes(problem, text).stream();
    }

    private static Suite read(String text) {
        return new SuiteReader(compilation.vocabulary(), Set.of()).read(TestSuites.PATH, text);
    }

    private static String meaning(String text, String word, Locale locale) {
        return assist.help("a", text, text.indexOf(word) + 1).map(h -> h.lines().get(0).in(locale)).orElse("");
    }

    private static List<String> words(String text) {
        int at = text.indexOf('|');
        return assist.complete(text.replace("|", ""), at).stream().map(Proposal::word).toList();
    }
}
