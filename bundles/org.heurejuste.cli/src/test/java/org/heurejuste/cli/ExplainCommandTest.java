package org.heurejuste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonFactory;

import org.heurejuste.cli.Terminal.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain}: why a case was decided as it was, and why not otherwise. */
class ExplainCommandTest {

    private static final String WAIT = "{\"name\": \"attente\", \"now\": \"2026-03-02T09:00:00\", \"given\": {\"Contact\": {\"waitMinutes\": %d}}}";

    @TempDir
    private Path folder;

    @Test
    void tellsWhy() throws IOException {
        Answer answer = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", waiting(60));

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).containsExactly("attente: 1 decision",
                "",
                "Apology (E1): about = \"WAIT\", register = SINCERE",
                "    by the rule `Excuses après une longue attente` (politesse.drl:19)",
                "    because of Contact: waitMinutes = 60, reported = no",
                "    The principal factors:",
                "        Contact: waitMinutes = 60; with 29 this would not have been decided.",
                "        Contact: reported = no; with yes this would not have been decided.");
    }

    @Test
    @DisplayName("a customer is told of the decisions that reach customers, in words that customers know")
    void tellsCustomers() throws IOException {
        Path one = waiting(15);
        Path policy = Path.of("../../rules/service-policy");

        Answer text = Terminal.french().run("explain", policy, "--case", one, "--for", "customer");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Excuses : objet = attente", "Les raisons :", "L'attente : ",
                "Les faits pris en compte :",
                "Contact : attente = 15 minutes ; avec 10 minutes, la décision n’aurait pas été celle-ci.")
                .doesNotContain("`", "waitMinutes", "Apology", "E1");
        Answer json = Terminal.french().run("explain", policy, "--case", one, "--for", "customer", "--decision",
                "Apology", "--format", "json");
        assertThat(isJson(json.out())).isTrue();
        assertThat(json.out()).contains("\"decision\" : \"Excuses : objet = attente", "\"facts\" : [",
                "\"factors\" : [",
                "\"factorsComplete\" : true");
    }

    @Test
    void refusesWhatCustomersDoNotRead() throws IOException {
        Path one = waiting(15);
        Path policy = Path.of("../../rules/service-policy");

        assertThat(Terminal.english().run("explain", policy, "--case", one, "--for", "customer", "--rule", "E1").err())
                .contains("`--rule` is not for customers", "`--for analyst`");
        Answer internal = Terminal.english().run("explain", policy, "--case", one, "--for", "customer", "--decision",
                "Guidance");
        assertThat(internal.code()).isEqualTo(2);
        assertThat(internal.err()).contains("Customers are told of no decision `Guidance`.",
                "They are told of these: ");
    }

    @Test
    void tellsWhyNot() throws IOException {
        Answer answer = Terminal.french().run("explain", Politesse.ORIGINAL, "--case", waiting(20), "--rule", "e1");

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).containsExactly("attente : aucune décision",
                "",
                "La règle `Excuses après une longue attente` (politesse.drl:19) ne s’est pas appliquée.",
                "    Rien ne convient à `Contact( waitMinutes >= 30, reported == false )` (politesse.drl:22). Du plus proche au plus lointain :",
                "        Contact : contraintes vraies : 1 sur 2",
                "            `waitMinutes >= 30` est faux : waitMinutes = 20",
                "",
                "Ce qui ferait s’appliquer la règle `Excuses après une longue attente` (politesse.drl:19) :",
                "    Le plus petit changement du cas avec lequel elle s’applique :",
                "        Contact : waitMinutes 30 au lieu de 20");
    }

    @Test
    void tellsWhyThereIsNoDecisionOfAType() throws IOException {
        Answer answer = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", waiting(20), "--decision",
                "Apology");

        assertThat(answer.out()).contains("There is no decision `Apology`. These rules could have made it:",
                "`waitMinutes >= 30` is false: waitMinutes = 20",
                "Contact: waitMinutes 30 instead of 20");
    }

    @Test
    void answersPrograms() throws IOException {
        Answer why = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", waiting(60), "--format", "json");
        Answer whyNot = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", waiting(20), "--rule", "E1",
                "--format", "json");

        assertThat(isJson(why.out())).isTrue();
        assertThat(why.out()).contains("\"rule\" : \"Excuses après une longue attente\"", "\"clause\" : \"E1\"",
                "\"fact\" : \"given.Contact[0]\"", "\"waitMinutes\" : 60", "\"line\" : 22",
                "\"factorsComplete\" : true", "\"otherwise\" : 29");
        assertThat(isJson(whyNot.out())).isTrue();
        assertThat(whyNot.out()).contains("\"kind\" : \"nothingFits\"", "\"constraint\" : \"waitMinutes >= 30\"",
                "\"verdict\" : \"fails\"", "\"waitMinutes\" : 20", "\"found\" : true", "\"kind\" : \"field\"",
                "\"before\" : 20", "\"after\" : 30");
    }

    @Test
    @DisplayName("what if: with other values, the changes and what becomes of the decisions come first")
    void tellsWhatIf() throws IOException {
        Answer answer = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", waiting(20), "--set",
                "Contact.waitMinutes=45");

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines().limit(5)).containsExactly("attente, with one change:",
                "    Contact: waitMinutes 45 instead of 20",
                "New: Apology (E1): about = \"WAIT\", register = SINCERE",
                "",
                "attente: 1 decision");
        assertThat(Terminal.french().run("explain", Politesse.ORIGINAL, "--case", waiting(60), "--set",
                "given.Contact[0].waitMinutes=10", "--set", "Contact.reported=oui").out()).contains(
                        "attente, avec 2 changements :", "Plus prise : Apology (E1)", "attente : aucune décision");
        Answer json = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", waiting(20), "--set",
                "Contact.waitMinutes=45", "--format", "json");
        assertThat(isJson(json.out())).isTrue();
        assertThat(json.out()).contains("\"changes\" : [", "\"after\" : 45", "\"change\" : \"new\"");
    }

    @Test
    void refusesChangesThatCannotBeMade() throws IOException {
        Path one = waiting(20);

        assertThat(whatIf(one, "Contact").err()).contains("`Contact` is no change.", "`--set Contact.");
        assertThat(whatIf(one, "Contakt.waitMinutes=1").err()).contains("There is no fact `Contakt`.", "`Contact`");
        assertThat(whatIf(one, "Contact.waitMinuts=1").err()).contains("has no field `waitMinuts`", "`waitMinutes`");
        assertThat(whatIf(one, "Contact[3].waitMinutes=1").err()).contains("The case has one `Contact`, not `3`.");
        assertThat(whatIf(one, "Contact.waitMinutes=soon").err()).contains("waitMinutes").doesNotContain("Exception");
        assertThat(whatIf(one, "Contact.waitMinutes=soon").code()).isEqualTo(2);
    }

    private static Answer whatIf(Path given, String change) {
        return Terminal.english().run("explain", Politesse.ORIGINAL, "--case", given, "--set", change);
    }

    @Test
    @DisplayName("of a file with a case on each line, one is chosen by its line")
    void severalCases() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), WAIT.formatted(20) + "\n" + WAIT.formatted(60));

        Answer all = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", cases);
        assertThat(all.code()).isEqualTo(2);
        assertThat(all.err()).contains("`" + cases + "` holds 2 cases.", "Choose one by its line: `" + cases + ":1`");
        assertThat(Terminal.english().run("explain", Politesse.ORIGINAL, "--case", cases + ":2").out())
                .contains("waitMinutes = 60");
        assertThat(Terminal.english().run("explain", Politesse.ORIGINAL, "--case", cases + ":3").err())
                .contains("has no case on line 3.", "Its lines go from 1 to 2.");
    }

    @Test
    void unknownWords() throws IOException {
        Path one = waiting(60);
        Answer rule = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", one, "--rule", "E2");
        assertThat(rule.code()).isEqualTo(2);
        assertThat(rule.err()).contains("There is no rule `E2`.", "Did you mean `E1`?");
        assertThat(Terminal.french().run("explain", Politesse.ORIGINAL, "--case", one, "--decision", "Apologie").err())
                .contains("Aucune décision n’est du type `Apologie`.", "Vouliez-vous dire `Apology` ?");
        assertThat(Terminal.english().run("explain", Politesse.ORIGINAL, "--case", one, "--decision", "Goodwill").err())
                .contains("These are decisions: Apology.");
    }

    @Test
    void unusableCases() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"),
                "{\"name\": \"x\",\n\"given\": {\"Contact\": {\"waitMinuts\": 60}}}");
        Answer answer = Terminal.english().run("explain", Politesse.ORIGINAL, "--case", broken);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("`" + broken + "` holds no case:", "`waitMinuts`", "`waitMinutes`");
        Path empty = Files.writeString(folder.resolve("empty.json"), "\n");
        assertThat(Terminal.french().run("explain", Politesse.ORIGINAL, "--case", empty).err()).contains("est vide.");
        assertThat(Terminal.english().run("explain", Politesse.ORIGINAL, "--case", folder.resolve("brokn.json")).err())
                .contains("There is no file", "Did you mean");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'{', (byte) 0xff, 0, '}'});
        assertThat(Terminal.english().run("explain", Politesse.ORIGINAL, "--case", binary).err())
                .contains("holds no case").doesNotContain("Exception");
    }

    @Test
    void brokenRules() throws IOException {
        Politesse policy = Politesse.copiedTo(folder.resolve("policy")).withUnknownField();
        Answer answer = Terminal.english().run("explain", policy.root(), "--case", waiting(60));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("`reportd`", "Nothing can be explained: mend the errors above first.");
    }

    @Test
    void aPackageExplainsTheSame() throws IOException {
        Path one = waiting(60);
        Terminal.english().run("export", Politesse.ORIGINAL, "--out", folder);
        assertThat(Terminal.english().run("explain", folder.resolve(Politesse.PACKAGE), "--case", one))
                .isEqualTo(Terminal.english().run("explain", Politesse.ORIGINAL, "--case", one));
    }

    private Path waiting(int minutes) throws IOException {
        return Files.writeString(folder.resolve("case.json"), WAIT.formatted(minutes));
    }

    private static boolean isJson(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        }
    }
}
