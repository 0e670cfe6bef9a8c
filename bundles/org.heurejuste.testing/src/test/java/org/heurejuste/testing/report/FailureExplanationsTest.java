package org.heurejuste.testing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.SmallProject.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.SmallProject;
import org.heurejuste.testing.TestRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The web page explains a failed case")
class FailureExplanationsTest {
    private static final String GROWN = rule("Grown up", "", "Client( age > 18 )", "welcome");

    @TempDir
    Path folder;

    @Test
    @DisplayName("a decision that is missing: the constraint that was false, the value it saw, and the smallest change")
    void missing() throws IOException {
        String page = page(Locale.ENGLISH, SmallProject.of(GROWN)
                .cases("  - {name: Young, given: {Client: {age: 17}}, expect: {Answer: [{text: welcome}]}}"));
        assertThat(page).contains("<details class=\"why\"><summary>Why not: Answer</summary>",
                "<li class=\"silent-rule\">The rule <code>Grown up</code> (rules.drl:2) did not apply.",
                "<li class=\"held-back\"><code>age &gt; 18</code> is false: age = 17</li>",
                "The smallest change of the case that makes it apply:",
                "<li class=\"change\">Customer: age 19 instead of 17</li>");
    }

    @Test
    @DisplayName("in French")
    void french() throws IOException {
        String page = page(Locale.FRENCH, SmallProject.of(GROWN)
                .cases("  - {name: Jeune, given: {Client: {age: 17}}, expect: {Answer: one}}"));
        assertThat(page).contains("<summary>Pourquoi pas : Réponse</summary>", "La règle <code>Grown up</code>",
                "<code>age &gt; 18</code> est faux", "<li class=\"change\">Client")
                .doesNotContain("Why", "is false", "did not apply");
    }

    @Test
    @DisplayName("a decision that should not have come: the rule that made it and what it rests on")
    void surplus() throws IOException {
        String page = page(Locale.ENGLISH, SmallProject.of(GROWN)
                .cases("  - {name: Old, given: {Client: {age: 40}}, expect: {Answer: none}}"));
        assertThat(page).contains("<summary>Why: Answer: text = &quot;welcome&quot;</summary>",
                "<li class=\"rule\">by the rule <code>Grown up</code> (rules.drl:2)</li>",
                "<li class=\"fact\">because of Customer: age = 40</li>").doesNotContain("Why not");
    }

    @Test
    @DisplayName("a decision with another value, by the rule that made it, not by one that made another")
    void different() throws IOException {
        String page = page(Locale.ENGLISH, SmallProject
                .of(GROWN, rule("Angry", "", "Client( mood == Mood.ANGRY )", "sorry"))
                .cases("  - name: Old", "    given: {Client: {age: 40, mood: ANGRY}}",
                        "    expect: {Answer: [{text: welcome}, {text: good day}]}"));
        assertThat(page).contains("<summary>Why: Answer: text = &quot;sorry&quot;</summary>", "mood = angry")
                .doesNotContain("<summary>Why: Answer: text = &quot;welcome&quot;");
    }

    @Test
    @DisplayName("too many decisions: why each came; too few: also why not the others")
    void counts() throws IOException {
        SmallProject two = SmallProject.of(GROWN, rule("Angry", "", "Client( mood == Mood.ANGRY )", "sorry"));
        assertThat(page(Locale.ENGLISH, two
                .cases("  - {name: Both, given: {Client: {age: 40, mood: ANGRY}}, expect: {Answer: one}}")))
                .contains("Why: Answer: text = &quot;welcome&quot;", "Why: Answer: text = &quot;sorry&quot;")
                .doesNotContain("Why not");
        assertThat(page(Locale.ENGLISH,
                two.cases("  - {name: One, given: {Client: {age: 40}}, expect: {Answer: 2}}")))
                .contains("Why: Answer: text = &quot;welcome&quot;", "Why not: Answer",
                        "Customer: mood angry instead of calm");
    }

    @Test
    @DisplayName("one that no rule makes, and one of which every rule applied")
    void nothingToSay() throws IOException {
        assertThat(page(Locale.ENGLISH, SmallProject.of("rule \"Idle\" when Client( age > 200 ) then end")
                .cases("  - {name: None, given: {Client: {age: 40}}, expect: {Answer: one}}")))
                .contains("No rule makes such a decision.");
        assertThat(page(Locale.ENGLISH, SmallProject.of(GROWN)
                .cases("  - {name: Two, given: {Client: {age: 40}}, expect: {Answer: 2}}")))
                .contains("Every rule that makes such decisions applied, and made others:",
                        "<li class=\"rule\">The rule <code>Grown up</code> (rules.drl:2) applied.");
    }

    @Test
    @DisplayName("the rules of the case's clauses first, ten at most, saying how many more there are")
    void manyRules() throws IOException {
        String[] rules = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> rule("Over " + i, "@clause(D" + i + ")", "Client( age > " + (100 + i) + " )", "x" + i))
                .toArray(String[]::new);
        String page = page(Locale.ENGLISH, SmallProject.of(rules)
                .cases("  - {name: Old, clauses: [D12], given: {Client: {age: 40}}, expect: {Answer: one}}"));
        assertThat(page).contains("2 more rules make such decisions and did not apply.",
                "What would make the rule <code>Over 12</code>", "Customer: age 113 instead of 40");
        assertThat(page.indexOf("<code>Over 12</code>")).isLessThan(page.indexOf("<code>Over 1</code>"));
        assertThat(page).doesNotContain("<code>Over 11</code>");
    }

    @Test
    @DisplayName("with whatever is written in rules and cases as text")
    void escaped() throws IOException {
        String page = page(Locale.ENGLISH, SmallProject
                .of(rule("A <b>bold</b> rule & more", "", "Order( id == \"<script>alert(1)</script>\" )", "x"))
                .cases("  - {name: Order, given: {Order: [{id: \"<img src=x onerror='y'>\"}]}, expect: {Answer: one}}"));
        assertThat(page).contains("A &lt;b&gt;bold&lt;/b&gt; rule &amp; more", "&lt;img src=x onerror=&#39;y&#39;&gt;")
                .doesNotContain("<b>", "<script", "<img");
    }

    @Test
    @DisplayName("and no case that passed, nor anything where the rules are broken")
    void onlyFailed() throws IOException {
        assertThat(page(Locale.ENGLISH, SmallProject.of(GROWN)
                .cases("  - {name: Young, given: {Client: {age: 17}}, expect: {Answer: none}}")))
                .doesNotContain("class=\"why\"");
        assertThat(page(Locale.ENGLISH, SmallProject.of("rule \"Broken\" when Client( ag > 1 ) then end")
                .cases("  - {name: Young, given: {Client: {age: 17}}, expect: {Answer: one}}")))
                .doesNotContain("class=\"why\"");
    }

    @Test
    @DisplayName("and what to say to the customer, where customers are told of the decision")
    void forCustomers() throws IOException {
        String page = page(Locale.ENGLISH, SmallProject.of("""
                declare Notice @decision @letter @labels(fr="Avis", en="Notice")
                    text : String @labels(fr="texte", en="text")
                end
                rule "Told when grown up"
                when
                    Client( age > 18 )
                then
                    insert( new Notice( "welcome" ) );
                end
                """).cases("  - {name: Old, given: {Client: {age: 40}}, expect: {Notice: none}}"));
        assertThat(page).contains("by the rule <code>Told when grown up</code>");
        String forCustomer = page.split("In words for the customer")[1].split("</details>")[0];
        assertThat(forCustomer).contains("Customer: age = 40; with 18 this would not have been decided.")
                .doesNotContain("Told when grown up");
    }

    @Test
    @DisplayName("every one of many, saying how far it is")
    void everyOne() throws IOException {
        String[] cases = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> "  - {name: No " + i + ", given: {Client: {age: 40}}, expect: {Answer: none}}")
                .toArray(String[]::new);
        ProjectCheck check = SmallProject.of(GROWN).cases(cases).check();
        TestRun run = SmallProject.run(check);
        List<String> heard = new ArrayList<>();
        FailureExplanations explanations = FailureExplanations.of(run, check.compilation(), Locale.ENGLISH,
                new RunListener() {
                    @Override
                    public void started(int count) {
                        heard.add("of " + count);
                    }

                    @Override
                    public void finished(CaseResult result) {
                        heard.add(result.sample().name());
                    }
                }, () -> heard.size() > 111);
        assertThat(heard).hasSize(112).startsWith("of 120", "No 1").endsWith("No 111");
        assertThat(explanations.of(run.results().get(110))).hasSize(1);
        assertThat(explanations.of(run.results().get(111))).isEmpty();
        assertThat(Files.readString(HtmlReport.write(run, explanations, Letters.none(), folder, Locale.ENGLISH)))
                .contains("111 failed cases are explained, 9 more are not. <code>heurejuste explain</code>");
    }

    @Test
    @DisplayName("until it is stopped, and keeps what it has told")
    void cancelled() {
        ProjectCheck check = SmallProject.of(GROWN)
                .cases("  - {name: Old, given: {Client: {age: 40}}, expect: {Answer: none}}").check();
        FailureExplanations explanations = FailureExplanations.of(SmallProject.run(check), check.compilation(),
                Locale.ENGLISH, RunListener.NONE, () -> true);
        assertThat(explanations.explained()).isZero();
        assertThat(explanations.left()).isEqualTo(1);
    }

    private String page(Locale locale, SmallProject project) throws IOException {
        ProjectCheck check = project.check();
        TestRun run = SmallProject.run(check);
        FailureExplanations explanations = FailureExplanations.of(run, check.compilation(), locale, RunListener.NONE,
                () -> false);
        return Files.readString(HtmlReport.write(run, explanations, Letters.none(), folder, locale));
    }
}
