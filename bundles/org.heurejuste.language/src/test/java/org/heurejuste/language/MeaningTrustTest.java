package org.heurejuste.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, findings come, and they are those of the text as it is. */
class MeaningTrustTest {

    private static final List<String> PIECES = List.of("(", ")", "{", "}", "\"", "'", ";", ",", "$x", " end ", " then ",
            "\u0000", "\uD83D\uDE80", "\u202E\u05E9", "\r", "/*", "//", "new ", ".", "@", "#", "\\", "modify( $x ) {",
            "insert( new Apology( ) );", "channels[", "import a.b.C\n", "declare X end\n", "dialect \"mvel\"\n",
            "return",
            " extends ", "from accumulate( ", "1.5B", "==", "\u00e9");

    @ParameterizedTest
    @ValueSource(strings = {"recovery.drl", "goodwill.drl", "terms.drl", "customers-truth.dslr"})
    void randomEditsAreBorne(String file) {
        String path = Editor.RULES + file;
        LanguageSnapshot snapshot = LanguageSnapshot.of(Editor.policy(), () -> false);
        Random random = new Random(file.hashCode());
        for (int i = 0; i < 25; i++) {
            String text = snapshot.tree(path).orElseThrow().text();
            int place = random.nextInt(text.length() + 1);
            int gone = Math.min(text.length() - place, random.nextInt(4) == 0 ? random.nextInt(30) : 0);
            String typed = text.substring(0, place) + PIECES.get(random.nextInt(PIECES.size()))
                    + text.substring(place + gone);
            snapshot = snapshot.withText(path, typed, () -> false);
            assertThat(Diagnostics.of(snapshot, path)).allSatisfy(found -> assertThat(
                    found.span().offset() + found.span().length()).isBetween(0, typed.length()));
        }
    }

    /** What is remembered of earlier texts makes no difference. */
    @Test
    void findingsAreThoseOfAFreshSnapshot() {
        String path = Editor.RULES + "recovery.drl";
        LanguageSnapshot typed = LanguageSnapshot.of(Editor.policy(), () -> false);
        String text = typed.tree(path).orElseThrow().text();
        for (String edited : List.of(text.replace("kind()", "kindd()"),
                text.replace("$incident : incident", "$i : incident"),
                text.replace("import java.math.BigDecimal", ""), text.replace("declare Remedied", "declare Remedie"),
                text.replaceFirst("ApologySubject aboutIncident\\(", "ApologySubject about("),
                text.replace("package org.heurejuste.service", "package elsewhere"), text)) {
            typed = typed.withText(path, edited, () -> false);
            List<Diagnostic> fresh = Diagnostics.of(
                    LanguageSnapshot.of(Editor.policy().withText(path, edited), () -> false), path);

            assertThat(Diagnostics.of(typed, path)).isEqualTo(fresh);
        }
    }

    @Test
    void canBeCancelled() {
        LanguageSnapshot snapshot = LanguageSnapshot.of(Editor.policy(), () -> false);

        assertThatThrownBy(() -> Diagnostics.of(snapshot, Editor.RULES + "recovery.drl", () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
