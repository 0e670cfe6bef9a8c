package org.heurejuste.ui.spelling;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The words that the user has added to the dictionaries; kept in the workspace. */
public final class OwnWords {

    private static final String BUNDLE = "org.heurejuste.ui";
    private static final String WORDS = "spelling.words";
    private static final String SEPARATOR = "\n";

    private OwnWords() {}

    /**
     * The words.
     *
     * @return in lower case, with straight apostrophes
     */
    public static SortedSet<String> all() {
        SortedSet<String> words = new TreeSet<>();
        Arrays.stream(store().getString(WORDS).split(SEPARATOR)).map(OwnWords::key).filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    /** How a word is kept: in lower case, with straight apostrophes. */
    static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Adds a word. */
    static void add(String word) {
        SortedSet<String> words = all();
        words.add(key(word));
        set(words);
    }

    /**
     * Puts other words in the place of all.
     *
     * @param words the words
     */
    public static void set(Collection<String> words) {
        ScopedPreferenceStore store = store();
        store.setValue(WORDS, String.join(SEPARATOR, words));
        try {
            store.save();
        } catch (IOException notWritten) {
            ILog.of(OwnWords.class).warn(Messages.wordsNotKept, notWritten);
        }
    }

    private static ScopedPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
    }
}
