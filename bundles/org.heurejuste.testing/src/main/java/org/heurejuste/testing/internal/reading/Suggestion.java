package org.heurejuste.testing.internal.reading;

import java.util.Collection;
import java.util.stream.Collectors;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Nearest;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;

/** The word that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The nearest known word, or all known words where none is near.
     *
     * @param word what was written
     * @param known the words that would have been right
     * @return how to mend it
     */
    public static Message among(String word, Collection<String> known) {
        return Nearest.to(word, known).map(near -> Findings.message("help.nearest", near))
                .orElseGet(() -> Message.of(SuiteCode.class, "help.known", listed(known)));
    }

    private static String listed(Collection<String> known) {
        return known.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
