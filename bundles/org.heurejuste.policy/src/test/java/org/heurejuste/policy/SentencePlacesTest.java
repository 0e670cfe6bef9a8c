package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A mistake in rules that are written in sentences is shown where its author wrote it. */
class SentencePlacesTest {

    private static final String RESOURCES = "src/main/resources/";
    private static final String WORDS = """
            package shop
            declare enum Mood CALM, ANGRY; end
            declare Customer months : int mood : Mood name : String end
            declare Gift value : int end
            """;
    private static final String SENTENCES = """
            [when]a customer of {months} months=Customer( months >= {months} )
            [when]- whose mood is {mood}=mood == Mood.{mood}
            [when]- called {name}=name == "{name}"
            [when]- for whom {constraint}={constraint}
            [when]a lost soul=Customer( missing == true )
            [then]give {value}=insert( new Gift( {value} ) );
            [then]log {a} and {b}=log( {a}, {b} );
            """;

    @Test
    void theWordThatFillsAHoleIsMarked() {
        assertThat(marked("a customer of many months", "give 3")).containsExactly("7: many");
        assertThat(marked("a customer of 3 months\n    - whose mood is ANGYR", "give 3")).containsExactly("8: ANGYR");
        assertThat(marked("a customer of 3 months", "give much")).containsExactly("9: much");
    }

    @Test
    @DisplayName("in a hole that takes a whole constraint, the part at fault")
    void partsOfAHole() {
        assertThat(marked("a customer of 3 months\n    - called Anne\n    - for whom moood == Mood.CALM", "give 3"))
                .containsExactly("9: moood");
    }

    @Test
    @DisplayName("of two words that are the same, the one that is meant")
    void theSameWordTwice() {
        assertThat(marked("a customer of 3 months\n    - for whom months > 3, months < \"months\"", "give 3"))
                .containsExactly("8: \"months\"");
    }

    @Test
    @DisplayName("where the mistake is in what the sentence means, the sentence")
    void aWrongMeaning() {
        assertThat(marked("a lost soul", "give 3")).containsExactly("7: a lost soul");
    }

    @Test
    void anUnknownSentenceIsMarkedAsAWhole() {
        assertThat(marked("a merry customer", "give 3")).containsExactly("7: a merry customer");
    }

    private static List<String> marked(String conditions, String consequence) {
        String rule = "package shop\n\n\n\nrule \"x\"\nwhen\n    " + conditions + "\nthen\n    " + consequence
                + "\nend\n";
        PolicyProject project = PolicyProject.empty(Path.of("shop"))
                .withText(RESOURCES + "META-INF/kmodule.xml", "<kmodule/>")
                .withText(RESOURCES + "words.drl", WORDS).withText(RESOURCES + "shop.dsl", SENTENCES)
                .withText(RESOURCES + "rules.dslr", rule);
        return PolicyCompiler.compile(project).diagnostics().stream()
                .filter(found -> found.span().path().endsWith(".dslr")).map(found -> shown(found, rule)).toList();
    }

    private static String shown(Diagnostic found, String rule) {
        return found.span().line() + ": "
                + rule.substring(found.span().offset(), found.span().offset() + found.span().length());
    }
}
