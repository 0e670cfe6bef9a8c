package org.heurejuste.testing.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.policy.letter.LetterTemplate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service policy lets its letters say: each rule of its wording kept and broken, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceWordingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private PolicyProject project;
    private Compilation compilation;

    @BeforeAll
    void compile() throws Exception {
        project = PolicyProject.open(Path.of("../../rules/service-policy"));
        compilation = PolicyCompiler.compile(project);
    }

    @Test
    void itsOwnTemplatesKeepEveryRule() {
        assertThat(WordingCheck.of(project, compilation.letters(), TODAY).ofTemplates()).isEmpty();
    }

    @Test
    void theDocumentationSaysHowManyThereAre() throws IOException {
        long templates = compilation.letters().templates().stream().filter(t -> t.language() == LetterLanguage.FR)
                .count();
        for (String page : List.of("service-policy.md", "politique-de-service.md")) {
            assertThat(Files.readString(Path.of("../../docs", page))).as(page).contains("| **" + templates + "** | ");
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("says")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            fr | Apology.DELAY.SIMPLE | Je vous présente mes excuses. La faute est la nôtre.                        |
            fr | Apology.DELAY.SIMPLE | Je vous présente mes excuses, mais nous étions débordés.                    | mais; débordés
            fr | Apology.DELAY.SIMPLE | Toutes nos excuses : parce qu’il pleuvait.                                  | parce qu’
            fr | Apology.DELAY.SIMPLE | Toutes nos excuses. C’est la faute de notre FOURNISSEUR.                    | la faute de; FOURNISSEUR
            fr | Apology.DELAY.SIMPLE | La faute est la nôtre.                                                      | les excuses
            en | Apology.DELAY.SIMPLE | I apologise. The fault is ours.                                             |
            en | Apology.DELAY.SIMPLE | I apologise, but we were short-staffed.                                     | but; short-staffed
            en | Apology.DELAY.SIMPLE | I apologise. It was due to circumstances beyond our control.                | due to; circumstances; beyond our control
            en | Apology.DELAY.SIMPLE | I apologise. Our supplier let us down.                                      | supplier
            en | Apology.DELAY.SIMPLE | Sorry.                                                                      | that we apologise
            fr | Goodwill.LETTER      | Nous savons que vous n’êtes pas un client DIFFICILE.                         | DIFFICILE
            fr | Goodwill.LETTER      | Nous savons que ce n’est pas difficilement dit.                             |
            fr | Goodwill.LETTER      | Vous êtes de  mauvaise foi.                                                 | de  mauvaise foi
            en | Goodwill.LETTER      | We do not think that you are difficult.                                     | difficult
            en | Goodwill.LETTER      | We know of your difficulty.                                                 |
            fr | Refusal.IMPOSSIBLE   | Non, nous ne pouvons pas. La raison est simple, cela ne se peut pas. Nous vous offrons de chercher ensemble une autre solution. |
            fr | Refusal.IMPOSSIBLE   | Merci. Non, nous ne pouvons pas. La raison est simple. Cherchons ensemble ? Voici une autre solution. | le non dans la première phrase
            fr | Refusal.IMPOSSIBLE   | Non, nous ne pouvons pas. Nous vous offrons une autre solution.              | la raison après le non
            fr | Refusal.IMPOSSIBLE   | Non, nous ne pouvons pas. La raison est simple, cela ne se peut pas.         | autre chose après la raison, ou l’offre de la chercher
            fr | Refusal.IMPOSSIBLE   | Non, c’est contraire à notre politique, mais voici la raison, et une autre solution. | contraire à notre politique; mais
            en | Refusal.IMPOSSIBLE   | No, we cannot. The reason is simple, it cannot be done. We offer to look for another solution. |
            en | Refusal.IMPOSSIBLE   | Thank you. No, we cannot. The reason is simple. We look for another solution. | the no in the first sentence
            en | Refusal.IMPOSSIBLE   | No, we cannot. We look for another solution.                                 | the reason after the no
            en | Refusal.IMPOSSIBLE   | No, we cannot. The reason is simple, it cannot be done.                      | something else after the reason, or the offer to look for it
            en | Refusal.IMPOSSIBLE   | No, it is against our policy, but the reason is simple. We look for another solution. | against our policy; but
            fr | Disclosure.DELAY     | Promis pour le {dueDate, date}, cela arrivera le {expectedDate, date}. Nous en répondons, et nous en parlons avec vous. |
            fr | Disclosure.DELAY     | Cela arrivera plus tard. Nous en répondons, et nous en parlons avec vous.    | la date promise et la nouvelle
            fr | Disclosure.DELAY     | Promis pour le {dueDate, date}, cela arrivera le {expectedDate, date}. Parlons-en ensemble. | qui en répond
            fr | Disclosure.SHORTFALL | Malheureusement, ce sera {deliverableValue, number} au lieu de {promisedValue, number}. Nous en répondons avec vous. | Malheureusement
            fr | Disclosure.SHORTFALL | Ce sera {deliverableValue, number}. Nous en répondons avec vous.              | ce qui était promis et ce qui peut l’être
            en | Disclosure.DELAY     | Promised for {dueDate, date}, it will arrive on {expectedDate, date}. We answer for it, and we talk about it with you. |
            en | Disclosure.DELAY     | It will arrive later. We answer for it, and we talk about it with you.       | the date promised and the new one
            en | Disclosure.DELAY     | Promised for {dueDate, date}, it will arrive on {expectedDate, date}. Let us talk about it together. | who answers for it
            en | Disclosure.RIGHT     | We answer for telling you of a right, so that you know.                      | which fact it is about
            en | Disclosure.RIGHT     | We answer for telling you of a right ({subject}).                            | what comes next
            fr | FollowUp.CONFIRM_ANSWER | Nous vous appellerons toujours, c’est garanti : plus jamais d’erreur.     | toujours; garanti; plus jamais
            en | FollowUp.CONFIRM_ANSWER | We shall always call, guaranteed, and never again fail.                   | always; guaranteed; never again
            """)
    void keepsTheRules(String language, String key, String text, String broken) {
        List<String> expected = broken == null ? List.of() : List.of(broken.split("; "));
        Locale locale = Locale.forLanguageTag(language);

        assertThat(found(language, key, text)).hasSameSizeAs(expected).allSatisfy(
                diagnostic -> assertThat(expected).anyMatch(word -> diagnostic.message().in(locale).contains(word)));
    }

    @Test
    @DisplayName("in each branch of a template, at its own place")
    void inBranches() {
        List<Diagnostic> found = found("en", "Refusal.POLICY",
                "{kind, select, REFUND {No. The reason is simple.} other {Perhaps. The reason is simple.}} We look for another solution.");
        assertThat(found).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message().in(Locale.ENGLISH)).contains("`Refusal.POLICY`",
                    "the no in the first sentence");
            assertThat(diagnostic.span().column())
                    .isEqualTo("Refusal.POLICY={kind, select, REFUND {No. The reason is simple.} other {"
                            .length() + 1);
        });
    }

    @Test
    @DisplayName("whatever the apostrophe, the hyphen, the space, the accent or what is invisible in a word")
    void sameWords() {
        assertThat(found("fr", "Goodwill.LETTER", "C'est\u00A0garanti\u202F!")).hasSize(1);
        assertThat(found("fr", "Goodwill.LETTER", "C’est ga\u00ADranti, jamais\u00A0plus.")).hasSize(2);
        assertThat(found("fr", "Apology.DELAY.SIMPLE", "Nos excuses : c'était en dehors de nous, puisqu'il pleuvait."))
                .singleElement().satisfies(d -> assertThat(d.span().length()).isEqualTo("puisqu'".length()));
        assertThat(found("fr", "Apology.DELAY.SIMPLE", "Nos excuses : un IMPRE\u0301VU.")).hasSize(1);
    }

    private List<Diagnostic> found(String language, String key, String text) {
        String path = compilation.letters().templates().stream().map(LetterTemplate::keySpan)
                .map(span -> span.path()).filter(p -> p.endsWith("_" + language + ".properties")).findFirst()
                .orElseThrow();
        String changed = Pattern.compile("(?m)^" + Pattern.quote(key) + "=.*$")
                .matcher(project.source(path).orElseThrow().text())
                .replaceFirst(Matcher.quoteReplacement(key + "=" + text));
        PolicyProject other = project.withText(path, changed);
        Letters letters = Letters.of(other, compilation.vocabulary(), compilation.rules());
        assertThat(letters.templates()).anyMatch(template -> template.pattern().equals(text));
        return WordingCheck.of(other, letters, TODAY).ofTemplates();
    }
}
