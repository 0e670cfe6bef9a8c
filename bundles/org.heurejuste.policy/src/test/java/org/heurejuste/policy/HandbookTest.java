package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `check` says where the rules and the handbook do not fit together. The rules run all the same. */
class HandbookTest {

    private static final String RULES = "src/main/resources/shop/";
    private static final String BOTH = "# Policy\n\n<a id=\"A1\"></a>\n**A1. A long wait.**\n";

    @TempDir
    Path workspace;

    private PolicyProject project;

    @BeforeEach
    void create() throws Exception {
        project = PolicyProject.open(PolicyTemplate.create(workspace.resolve("shop"), "shop"));
    }

    @Test
    void aClauseThatNoRuleAppliesIsToldOnceAtItsAnchor() {
        PolicyProject more = handbook(BOTH + "\n<a id=\"A2\"></a>\n", BOTH + "\n<a id=\"A2\"></a>\n");

        assertThat(told(more)).containsExactly("handbook/en.md:6:8: warning: HJ191: No rule applies the clause `A2`.",
                "  Write `@clause(A2)` below the name of the rule that applies it, or take the anchor out of the handbook.");
    }

    @Test
    void aRuleThatNamesNoClauseIsToldAtItsName() {
        PolicyProject more = project.withText(RULES + "more.drl", rule("More", ""));

        assertThat(told(more)).containsExactly(
                RULES + "more.drl:2:6: warning: HJ192: The rule `More` names no clause of the handbook.",
                "  Write below its name the clause that it applies, such as `@clause(A1)`, or `@term(name)` where it only says what a word means.");
    }

    @Test
    void aRuleThatOnlySaysWhatAWordMeansNeedsNoClause() {
        PolicyProject more = handbook(BOTH + "<a id=\"wait\"></a>\n", BOTH + "<a id=\"wait\"></a>\n")
                .withText(RULES + "more.drl", rule("More", "@term(wait)"));

        assertThat(told(more)).isEmpty();
    }

    @Test
    void aClauseThatTheHandbookDoesNotHaveIsToldWithTheNearest() {
        PolicyProject more = project.withText(RULES + "more.drl", rule("More", "@clause(A1, A11)"));

        assertThat(told(more)).containsExactly(
                RULES + "more.drl:2:25: warning: HJ193: The handbook has no anchor `A11`.",
                "  Did you mean `A1`?");
    }

    @Test
    void soIsATermThatTheHandbookDoesNotHave() {
        PolicyProject more = project.withText(RULES + "more.drl", rule("More", "@term(rudeness)"));

        assertThat(told(more)).containsExactly(
                RULES + "more.drl:2:19: warning: HJ193: The handbook has no anchor `rudeness`.",
                "  Write the clause into the handbook, with `<a id=\"rudeness\"></a>` above it, or name one of `A1`.");
    }

    @Test
    void anAnchorOfOneLanguageIsToldWhereItIs() {
        PolicyProject more = handbook(BOTH, BOTH + "\n<a id=\"terms\"></a>\n");

        assertThat(told(more)).containsExactly(
                "handbook/fr.md:6:8: warning: HJ194: The anchor `terms` is in this language only: `handbook/en.md` lacks it.",
                "  Say the same thing there, below the same anchor, or delete this one.");
    }

    @Test
    void anAnchorThatIsThereTwiceIsToldTheSecondTime() {
        PolicyProject more = handbook(BOTH + BOTH, BOTH);

        assertThat(told(more)).containsExactly(
                "handbook/en.md:7:8: warning: HJ195: This file has an anchor `A1` already, on line 3.",
                "  Give one of the two another name.");
    }

    @Test
    void theRulesOfATableAndOfSentencesCountToo() {
        PolicyProject more = handbook(anchors("A1", "B1", "C1"), anchors("A1", "B1", "C1"))
                .withText(RULES + "table.drl.csv", """
                        RuleSet,shop,,
                        RuleTable Waiting,,,
                        NAME,METADATA,CONDITION,ACTION
                        ,,Contact,
                        ,clause($param),waitMinutes > $param,insert( new Apology( Register.$param ) );
                        rule,clause,minutes,register
                        "B1 Very long",B1,100,SINCERE
                        "B2 Even longer",B2,200,SINCERE
                        """).withText(RULES + "phrases.dsl", "[when]Someone waits=Contact( waitMinutes > 0 )\n")
                .withText(RULES + "more.dslr",
                        "package shop\nrule \"C1 Someone\"\n    @clause(C1)\nwhen\n    Someone waits\nthen\nend\n");

        assertThat(told(more)).containsExactly(
                RULES + "table.drl.csv:8:18: warning: HJ193: The handbook has no anchor `B2`.",
                "  Did you mean `B1`?");
    }

    @Test
    void aProjectWithoutAHandbookIsLeftInPeace() {
        assertThat(told(handbook("", "").withText(RULES + "more.drl", rule("More", "@clause(Z9)")))).isEmpty();
    }

    @Test
    void aHandbookInOneLanguageAloneLacksNothing() {
        assertThat(told(handbook("", BOTH))).isEmpty();
    }

    @Test
    void whatOnlyShowsAnAnchorIsNone() {
        String hidden = "```\n<a id=\"A7\"></a>\n```\n<!-- later: <a id=\"A8\"></a> -->\n" + BOTH
                + "<!-- not closed <a id=\"A9\">";

        assertThat(told(handbook(hidden, BOTH))).isEmpty();
    }

    @Test
    void nothingOfThisKeepsTheRulesFromRunning() {
        Compilation compilation = PolicyCompiler.compile(handbook(BOTH + BOTH, "<a id=\"Z1\"></a>")
                .withText(RULES + "more.drl", rule("More", "")));

        assertThat(compilation.diagnostics()).extracting(Diagnostic::severity).isNotEmpty()
                .containsOnly(Severity.WARNING);
        assertThat(compilation.policy()).isPresent();
    }

    @Test
    void theSameIsSaidInFrench() {
        assertThat(PolicyCompiler.compile(handbook(BOTH, BOTH + "<a id=\"A2\"></a>")).diagnostics())
                .extracting(d -> d.message().in(Locale.FRENCH))
                .containsExactly("Aucune règle n’applique l’article `A2`.",
                        "Le repère `A2` n’existe que dans cette langue : il manque à `handbook/en.md`.");
    }

    private PolicyProject handbook(String english, String french) {
        return project.withText("handbook/en.md", english).withText("handbook/fr.md", french);
    }

    private static String anchors(String... names) {
        return String.join("\n", List.of(names).stream().map(name -> "<a id=\"" + name + "\"></a>").toList());
    }

    private static String rule(String name, String link) {
        return "package shop\nrule \"%s\" %s\nwhen\n    Contact( waitMinutes > 90 )\nthen\nend\n".formatted(name, link);
    }

    private static List<String> told(PolicyProject project) {
        return PolicyCompiler.compile(project).diagnostics().stream()
                .flatMap(d -> List.of(d.line(Locale.ENGLISH), "  " + d.help().in(Locale.ENGLISH)).stream()).toList();
    }
}
