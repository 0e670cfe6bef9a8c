package org.heurejuste.policy.text;

import java.util.Locale;

/** Something for people to read, free of a language until it is shown. */
@FunctionalInterface
public interface Spoken {

    /**
     * The text in a language.
     *
     * @param locale the reader's language
     * @return French for French locales, English for every other
     */
    String in(Locale locale);
}
