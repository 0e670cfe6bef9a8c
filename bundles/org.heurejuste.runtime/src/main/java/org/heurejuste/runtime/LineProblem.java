package org.heurejuste.runtime;

import java.util.Locale;

import org.heurejuste.policy.text.UserWord;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line of a stream of cases.
 *
 * @param line the line's number, counted from 1, blank lines included
 * @param name the case's name, or null where it has none that can be read
 * @param problem what is wrong, with its path in the case
 */
public record LineProblem(long line, @Nullable String name, CaseProblem problem) {

    /**
     * The problem in one line, without the line's number: case, path, what is wrong, how to mend it.
     *
     * @param locale the reader's language
     * @return the text, without a line end
     */
    public String text(Locale locale) {
        String about = name == null || name.isEmpty() ? "" : UserWord.of(name) + ": ";
        return about + problem.line(locale);
    }
}
