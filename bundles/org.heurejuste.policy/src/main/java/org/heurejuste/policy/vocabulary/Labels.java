package org.heurejuste.policy.vocabulary;

import java.util.Locale;

import org.heurejuste.policy.text.Spoken;

/**
 * What people call a thing of the vocabulary.
 *
 * @param fr in French
 * @param en in English
 */
public record Labels(String fr, String en) implements Spoken {

    /**
     * Labels of a thing that was given none.
     *
     * @param name its name in the rules
     * @return that name in both languages
     */
    public static Labels named(String name) {
        return new Labels(name, name);
    }

    /**
     * The label in a language.
     *
     * @param locale the reader's language
     * @return French for French locales, English for every other
     */
    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? fr : en;
    }
}
