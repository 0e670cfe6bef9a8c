package org.heurejuste.policy.letter;

import java.util.Locale;

/** The languages in which customers are written to. */
public enum LetterLanguage {
    /** French. */
    FR,
    /** English. */
    EN;

    /**
     * The language of a reader.
     *
     * @param locale the reader's language
     * @return French for French locales, English for every other
     */
    public static LetterLanguage of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FR : EN;
    }

    /**
     * The language by which plurals, amounts and dates are written.
     *
     * @return the locale, without a country
     */
    public Locale locale() {
        return this == FR ? Locale.FRENCH : Locale.ENGLISH;
    }

    /**
     * The language as the names of files write it.
     *
     * @return {@code fr} or {@code en}
     */
    public String code() {
        return locale().getLanguage();
    }

    /**
     * The other one.
     *
     * @return English for French, French for English
     */
    public LetterLanguage other() {
        return this == FR ? EN : FR;
    }
}
