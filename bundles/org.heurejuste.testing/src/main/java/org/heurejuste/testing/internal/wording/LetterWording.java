package org.heurejuste.testing.internal.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.letter.LetterLanguage;

/** Holds letters against what the policy says of their words. */
final class LetterWording {

    private final Wording wording;

    /**
     * A letter, or one way in which a template may read.
     *
     * @param key the template's key
     * @param language its language
     * @param text what it says
     * @param fields the fields that the template uses
     * @param beside the decisions of the same case that the customer is told of as well
     */
    record Said(String key, LetterLanguage language, String text, Set<String> fields, Collection<String> beside) {
    }

    LetterWording(Wording wording) {
        this.wording = wording;
    }

    List<Violation> of(Said letter) {
        FoldedText folded = new FoldedText(letter.text());
        List<Violation> violations = new ArrayList<>();
        wording.never().stream().filter(never -> holds(never, letter))
                .forEach(never -> forbidden(never, letter, folded, violations));
        wording.must().stream().filter(must -> Wording.isAbout(letter.key(), must.where()))
                .forEach(must -> missing(must, letter, folded, violations));
        return violations;
    }

    private static boolean holds(Wording.Never never, Said letter) {
        return Wording.isAbout(letter.key(), never.where()) && (Wording.isAbout(letter.key(), never.after())
                || letter.beside().stream().anyMatch(never.after()::contains));
    }

    private static void forbidden(Wording.Never never, Said letter, FoldedText folded, List<Violation> violations) {
        never.words().of(letter.language()).in(folded, 0, folded.text().length()).forEach(found -> {
            int start = folded.place(found.start());
            int end = folded.place(found.end() - 1) + 1;
            violations.add(new Violation(never.rule(), letter.text().substring(start, end), null, never.reason(),
                    never.instead(), start, end));
        });
    }

    /** Each step is looked for behind the one before, unless it belongs into a certain sentence. */
    private static void missing(Wording.Must must, Said letter, FoldedText folded, List<Violation> violations) {
        Sentences sentences = new Sentences(folded.text());
        int from = 0;
        for (Wording.Step step : must.steps()) {
            int start = step.sentence() == 0 ? from : sentences.start(step.sentence());
            int end = step.sentence() == 0 ? folded.text().length() : sentences.end(step.sentence());
            List<WordList.Found> found = step.words().of(letter.language()).in(folded, start, end);
            boolean shown = !step.fields().isEmpty() && letter.fields().containsAll(step.fields());
            if (found.isEmpty() && !shown) {
                int first = step.sentence() == 0 ? 0 : start;
                violations.add(new Violation(must.rule(), null, step.says(), must.reason(), null,
                        folded.place(first), folded.place(Math.max(first, end - 1)) + 1));
            }
            from = found.isEmpty() ? from : found.get(0).end();
        }
    }
}
