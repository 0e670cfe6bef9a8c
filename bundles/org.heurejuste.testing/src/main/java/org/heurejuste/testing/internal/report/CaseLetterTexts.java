package org.heurejuste.testing.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.policy.letter.LetterLanguage;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.runtime.letter.Letter;
import org.heurejuste.runtime.letter.LetterWriter;
import org.heurejuste.testing.CaseResult;

/** What the customer reads in a case, for a report. */
public final class CaseLetterTexts {

    private final LetterWriter writer;
    private final Locale locale;

    /**
     * The letters of a report.
     *
     * @param letters the policy's letters
     * @param locale the reader's language, in which the letters are written too
     */
    public CaseLetterTexts(Letters letters, Locale locale) {
        this.writer = new LetterWriter(letters, LetterLanguage.of(locale));
        this.locale = locale;
    }

    /**
     * A letter.
     *
     * @param text what the customer reads, or why the letter cannot be written
     * @param written whether it is what the customer reads
     */
    record Told(String text, boolean written) {
    }

    List<Told> of(CaseResult result) {
        return writer.writeAll(result.sample().given(), result.decisions()).stream().flatMap(Optional::stream)
                .map(letter -> letter instanceof Letter.Written written
                        ? new Told(written.text(), true)
                        : new Told(((Letter.Unwritten) letter).reason().in(locale), false))
                .toList();
    }
}
