package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.testing.report.FailureExplanations;
import org.heurejuste.testing.report.HtmlReport;
import org.heurejuste.testing.report.JUnitXmlReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letters of a small shop: what the check of the project tells of their words, in templates and in sample cases. */
class LetterCheckTest {

    private static final String RULES = """
            package shop
            declare Complaint @fact(many) id : String text : String @optional end
            declare Apology @decision @letter subject : String @names("Complaint.id") end
            declare Answer @decision @letter subject : String @names("Complaint.id") end
            rule "Apologise" @clause(A1) when Complaint( text == "apologise", $id : id ) then insert( new Apology( $id ) ); end
            rule "Answer" @clause(A2) when Complaint( text != "apologise", $id : id ) then insert( new Answer( $id ) ); end
            """;
    private static final String CASES = """
            suite: Letters
            cases:
              - name: an answer
                given: {Complaint: {id: c1, text: because of rain}}
                expect: {Answer: one}
              - name: an answer beside an apology
                given: {Complaint: [{id: c1, text: because of rain}, {id: c2, text: apologise}]}
                expect: {Answer: one}
            """;
    private static final String WORDING = """
            never:
              - rule: excuse
                after: [Apology]
                reason: {fr: rien ne se justifie., en: nothing is justified.}
                words: {fr: [à cause de], en: [because, because of]}
              - rule: promise
                in: [Answer]
                reason: {fr: rien ne se promet., en: nothing is promised.}
                instead: {fr: dire quand., en: say when.}
                words: {fr: [toujours], en: [always]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void shop() throws IOException {
        write("src/main/resources/META-INF/kmodule.xml", "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
        write("src/main/resources/shop/shop.drl", RULES);
        write("src/test/resources/cases/letters.cases.yaml", CASES);
        write("handbook/wording.yaml", WORDING);
        templates("Nous vous présentons nos excuses.", "Voici notre réponse : {text}.", "We apologise.",
                "This is our answer: {text}.");
    }

    @Test
    @DisplayName("words of a case are found where they come after an apology, at the case and with the template named")
    void afterAnApology() {
        assertThat(told(Locale.ENGLISH)).singleElement().asString().isEqualTo(
                "src/test/resources/cases/letters.cases.yaml:6:11: error: HJ451: The letter by the English template `Answer` says "
                        + "`because of`, which is not to be written: nothing is justified.");
        assertThat(told(Locale.FRENCH)).singleElement().asString().endsWith(
                "La lettre faite par le modèle anglais `Answer` dit `because of`, qui ne s’écrit pas : nothing is justified."
                        .replace("nothing is justified", "rien ne se justifie"));
    }

    @Test
    @DisplayName("what a template says is told once, at the template, and not again of every case")
    void onceOfATemplate() {
        templates("Nos excuses.", "Toujours notre réponse.", "We apologise.", "As always, our answer.");
        assertThat(told(Locale.ENGLISH)).containsExactly(
                "src/main/resources/shop/messages_en.properties:2:11: error: HJ451: `always` is not to be written: nothing is promised.",
                "src/main/resources/shop/messages_fr.properties:2:8: error: HJ451: `Toujours` is not to be written: nothing is promised.");
    }

    @Test
    void withoutAFileOfWordsEveryWordMayBeSaid() throws IOException {
        Files.delete(folder.resolve("handbook/wording.yaml"));
        templates("Nos excuses, à cause de tout.", "Toujours.", "Sorry, because of it.", "Always.");
        assertThat(told(Locale.ENGLISH)).isEmpty();
    }

    @Test
    @DisplayName("a policy that tells the customer nothing has no letters to check, whatever lies in its files")
    void withoutLetters() {
        write("src/main/resources/shop/shop.drl", RULES.replace("@letter ", ""));
        write("src/main/resources/shop/messages_fr.properties", "greeting=Bonjour {");
        assertThat(told(Locale.ENGLISH)).isEmpty();
    }

    @Test
    @DisplayName("an exception counts until its last day, and is told from the next day on")
    void exception() {
        write("handbook/wording.yaml", WORDING + """
                exceptions:
                  - {rule: excuse, in: Answer, words: [Because  OF], reason: the customer's own words, until: 2026-03-02}
                """);
        assertThat(told(Locale.ENGLISH, LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(told(Locale.ENGLISH, LocalDate.of(2026, 3, 3))).hasSize(2).anySatisfy(line -> assertThat(line)
                .startsWith(
                        "handbook/wording.yaml:12:5: warning: HJ454: The exception from `excuse` for `Answer` ended on 2026-03-02"))
                .anySatisfy(line -> assertThat(line).contains("HJ451"));
    }

    @Test
    void anExceptionThatExceptsNothingIsTold() {
        write("handbook/wording.yaml", WORDING + """
                exceptions:
                  - {rule: excuse, in: Answer, words: [because of], reason: the customer's own words, until: 2027-03-02}
                  - {rule: promise, in: Answer, reason: we did once, until: 2027-03-02}
                """);
        assertThat(told(Locale.FRENCH, LocalDate.of(2026, 3, 2))).containsExactly(
                "handbook/wording.yaml:13:5: warning: HJ455: L’exception à `promise` pour `Answer` n’excepte rien.");
    }

    @Test
    @DisplayName("a letter that a sample case leaves unwritten is told at the case")
    void untold() {
        write("src/test/resources/cases/letters.cases.yaml", CASES.replace(", text: because of rain", ""));
        assertThat(told(Locale.ENGLISH)).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains(
                        "warning: HJ456: The letter needs `text`, which the case does not give (template `Answer`)."));
    }

    @Test
    @DisplayName("a letter's mistakes keep no case from being decided")
    void casesGoOn() throws Exception {
        templates("Nos excuses, {nom}.", "Réponse : {text", "We apologise.", "Our answer: {text}.");
        ProjectCheck check = check(LocalDate.of(2026, 3, 2));
        assertThat(check.run(GeneratedCases.none(check.compilation().vocabulary()), RunListener.NONE, () -> false)
                .isGreen()).isTrue();
        assertThat(check.hasErrors()).isTrue();
        assertThat(check.diagnostics()).extracting(d -> d.code().id()).contains("HJ406", "HJ407");
    }

    @Test
    @DisplayName("whatever is wrong in the file of words is told with its place")
    void brokenFile() {
        write("handbook/wording.yaml", """
                never:
                  - rule: excuse
                    in: [Appology]
                    reason: {fr: a}
                    words: {fr: [à cause de], en: [because]}
                  - rule: excuse
                    reason: {fr: a, en: b}
                    wrods: {fr: [], en: []}
                must:
                  - rule: no
                    reason: {fr: a, en: b}
                    steps: [{says: {fr: a, en: b}, sentence: premier}, {says: {fr: a, en: b}}]
                exceptions:
                  - {rule: excus, in: Answr, reason: a, until: demain}
                """);
        assertThat(told(Locale.ENGLISH)).extracting(line -> line.replaceAll(
                "handbook/wording.yaml:([0-9:]+): .*: (HJ\\d+): (.*)",
                "$1 $2 $3")).containsExactly(
                        "3:10 HJ453 No template has a key that begins with `Appology`.",
                        "4:13 HJ206 There is no `en` here.",
                        "6:5 HJ206 There is no `words` here.",
                        "6:11 HJ208 There is already a rule `excuse`.",
                        "8:5 HJ205 There is no key `wrods` here.",
                        "12:13 HJ453 `sentence` is a number from 1 on.",
                        "12:56 HJ453 This step tells neither by which words nor by which fields it is recognised.",
                        "14:12 HJ453 There is no rule `excus`.",
                        "14:23 HJ453 No template has a key that begins with `Answr`.",
                        "14:48 HJ453 `demain` is no day.");
    }

    @Test
    @DisplayName("files of words that nobody means to write: no YAML, a list, binary, huge, empty")
    void hostileFiles() throws IOException {
        for (String hostile : List.of("never: [", "- a\n- b", "\0\0\0", "never:\n" + "  - a\n".repeat(10),
                "a: " + "x".repeat(1_000_000), "never: *itself", "42")) {
            write("handbook/wording.yaml", hostile);
            assertThat(told(Locale.FRENCH)).as("%.20s", hostile).isNotEmpty()
                    .allSatisfy(line -> assertThat(line).startsWith("handbook/wording.yaml:").contains(": error: HJ"));
        }
        write("handbook/wording.yaml", "");
        assertThat(told(Locale.FRENCH)).isEmpty();
        Files.write(folder.resolve("handbook/wording.yaml"), new byte[] {'a', ':', (byte) 0xe9});
        assertThat(told(Locale.FRENCH)).singleElement().asString().contains("handbook/wording.yaml:1:3: error: HJ201");
    }

    @Test
    @DisplayName("a word list with what means something to a pattern is a list of words like others")
    void wordsArePlain() {
        write("handbook/wording.yaml", """
                never:
                  - rule: odd
                    reason: {fr: a, en: b}
                    words: {fr: ["(", "a.b*", "\\\\E", "100 %"], en: [".*"]}
                """);
        templates("Nos excuses.", "Voici 100\u00A0% de axb (réponse).", "We apologise.", "Our answer.");
        assertThat(told(Locale.FRENCH)).hasSize(2).allSatisfy(line -> assertThat(line).contains("messages_fr"));
    }

    @Test
    @DisplayName("the reports show what the customer reads, in the reader's language, and why a letter is missing")
    void reports() throws Exception {
        write("src/test/resources/cases/letters.cases.yaml", CASES.replaceFirst(", text: because of rain", ""));
        ProjectCheck check = check(LocalDate.of(2026, 3, 2));
        TestRun run = check.run(GeneratedCases.none(check.compilation().vocabulary()), RunListener.NONE, () -> false);
        Path reports = folder.resolve("reports");

        String page = Files.readString(HtmlReport.write(run, FailureExplanations.none(), check.compilation().letters(),
                reports, Locale.FRENCH));
        assertThat(page).contains("<h4>Ce que le client lit</h4>",
                "<p class=\"written\">Nous vous présentons nos excuses.</p>",
                "<p class=\"unwritten\">La lettre demande <code>text</code>");
        String xml = Files
                .readString(JUnitXmlReport.write(run, check.compilation().letters(), reports, Locale.ENGLISH));
        assertThat(xml).contains("What the customer reads:\n  We apologise.\n  This is our answer: because of rain.");
    }

    private List<String> told(Locale locale) {
        return told(locale, LocalDate.of(2026, 3, 2));
    }

    private List<String> told(Locale locale, LocalDate today) {
        return check(today).diagnostics().stream().map((Diagnostic d) -> d.line(locale)).toList();
    }

    private ProjectCheck check(LocalDate today) {
        try {
            return ProjectCheck.of(PolicyProject.open(folder),
                    Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        } catch (PolicyProjectException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void templates(String apologyFr, String answerFr, String apologyEn, String answerEn) {
        write("src/main/resources/shop/messages_fr.properties", "Apology=" + apologyFr + "\nAnswer=" + answerFr + "\n");
        write("src/main/resources/shop/messages_en.properties", "Apology=" + apologyEn + "\nAnswer=" + answerEn + "\n");
    }

    private void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
