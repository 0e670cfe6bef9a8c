package org.heurejuste.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingContext;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;
import org.heurejuste.ui.spelling.BilingualSpelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spelling of what people write for people, in French and in English alike. */
class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"Le client a attendu trente minutes, et nous lui devons une réponse aujourd’hui.",
        "The customer has waited for thirty minutes, and we owe them an answer today.",
        "We apologise; our colour is theirs.", "We apologize; our color is theirs.",
        "Rappeler le client: the customer waits, l'accueil aussi.", "the customer's own words, peut-être"})
    void whatEitherLanguageKnowsIsRight(String text) {
        assertEquals(List.of(), wrong(text));
    }

    @Test
    void whatNoLanguageKnowsIsWrong() {
        assertEquals(List.of("cliant", "furieu"), wrong("Le cliant est furieu contre nous."));
        assertEquals(List.of("recieves", "apologgy"), wrong("The customer recieves an apologgy."));
        assertEquals(List.of("aceuil"), wrong("Ne pas oublier l'aceuil du client."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the field tenurMonths of it", "see clause D10x and $incidnt",
        "call getTenurMonths() first",
        "read https://exemple.fr/aceuil before", "the word `incidnt` between such signs",
        "we met Danielle Legault there",
        "see fichier.drl and aceuil_fr"})
    void namesAndCodesAreNobodysMistakes(String text) {
        assertEquals(List.of(), wrong(text));
    }

    @Test
    void onlyTheAskedPartsAreLookedAt() {
        assertEquals(List.of(14), problems("an incidnt\nan incidnt\n", new Region(11, 11)).stream()
                .map(SpellingProblem::getOffset).toList());
    }

    @ParameterizedTest
    @CsvSource({"recieve, receive", "cliant, client", "aceuil, accueil", "Acceuil, Accueil", "evenement, événement",
        "coleres, colères", "apologgy, apology", "developement, développement", "incidnt, incident"})
    void nearWordsAreProposed(String wrong, String right) {
        List<String> proposals = proposals(wrong + " ?");
        assertTrue(proposals.contains(right), proposals::toString);
    }

    /** The time to look for these is short, and on a machine that does other things some are found only later. */
    @Test
    void wordsFromFurtherAwayAreProposedWhereNoneIsNear() {
        List<String> proposals = List.of();
        for (int i = 0; i < 20 && !proposals.contains("after all"); i++) {
            proposals = proposals("It is right afterall.");
        }
        assertTrue(proposals.contains("after all"), proposals::toString);
    }

    @Test
    void aWordOfTheSameTextIsProposedFirst() {
        assertEquals("client", proposals("Le client attend. Le cliant attend.").get(0));
        assertEquals("liant", proposals("Un liant attend. Le cliant attend.").get(0));
    }

    private static List<String> wrong(String text) {
        return problems(text, new Region(0, text.length())).stream()
                .map(problem -> text.substring(problem.getOffset(), problem.getOffset() + problem.getLength()))
                .toList();
    }

    /** What the first wrong word of a text may be replaced by. */
    private static List<String> proposals(String text) {
        SpellingProblem problem = problems(text, new Region(0, text.length())).get(0);
        return Arrays.stream(problem.getProposals(null)).map(proposal -> applied(proposal, text, problem)).toList();
    }

    private static String applied(ICompletionProposal proposal, String text, SpellingProblem problem) {
        if (!proposal.getClass().getSimpleName().equals("WordProposal")) {
            return "";
        }
        IDocument document = new Document(text);
        proposal.apply(document);
        int behind = text.length() - problem.getOffset() - problem.getLength();
        return document.get().substring(problem.getOffset(), document.getLength() - behind);
    }

    private static List<SpellingProblem> problems(String text, IRegion part) {
        List<SpellingProblem> found = new ArrayList<>();
        new BilingualSpelling().check(new Document(text), new IRegion[] {part}, new SpellingContext(),
                new ISpellingProblemCollector() {
                    @Override
                    public void beginCollecting() {
                        found.clear();
                    }

                    @Override
                    public void accept(SpellingProblem problem) {
                        found.add(problem);
                    }

                    @Override
                    public void endCollecting() {
                        // all are in the list
                    }
                }, new NullProgressMonitor());
        return found;
    }
}
