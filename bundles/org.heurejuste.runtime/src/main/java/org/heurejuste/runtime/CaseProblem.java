package org.heurejuste.runtime;

import java.util.Locale;

import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a case as it was written.
 *
 * @param path where in the case, like {@code given.Incident[1].kind} with list places counted from 0; empty for the case as a whole
 * @param message what is wrong, with the user's own word in backticks
 * @param help how to mend it, or null where there is nothing to add
 */
public record CaseProblem(String path, Message message, @Nullable Message help) {

    /**
     * The problem in one line: path, what is wrong, how to mend it.
     *
     * @param locale the reader's language
     * @return the line, without a line end
     */
    public String line(Locale locale) {
        String place = path.isEmpty() ? "" : path + ": ";
        String mend = help == null ? "" : " " + help.in(locale);
        return place + message.in(locale) + mend;
    }
}
