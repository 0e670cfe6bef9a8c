package org.heurejuste.ui.language;

import org.heurejuste.language.LanguageSnapshot;

/**
 * Something that an editor shows and that follows the text.
 *
 * @param <T> what is worked out for the text
 */
public interface LiveFeature<T> {

    /**
     * Works out what is to be shown; called in the background.
     *
     * @param snapshot the project
     * @param path the file
     * @return what is to be shown
     */
    T find(LanguageSnapshot snapshot, String path);

    /**
     * Shows it; called in the window's thread, and only while the text is the one that it was worked out for.
     *
     * @param found what was worked out
     */
    void show(T found);
}
