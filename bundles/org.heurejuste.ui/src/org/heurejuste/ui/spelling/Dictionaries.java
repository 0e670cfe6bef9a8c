package org.heurejuste.ui.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;

/**
 * The French dictionary and the two English ones. People write in either language, often in the same file: a word is
 * right where one of them knows it. A service of the workbench; the dictionaries are read when they are first asked for,
 * and any thread may ask.
 */
public final class Dictionaries {

    private static final List<String> LANGUAGES = List.of("fr", "en-gb", "en");
    private static final int MOST = 6;
    private static final int MOST_TRIED = 4_000;
    private static final int SHORTEST_PART = 3;
    /** So that a list of proposals opens at once even for a word that resembles none. */
    private static final long MOST_MILLIS_EACH = 150;

    private final Object reading = new Object();
    private volatile List<Hunspell> known = List.of();

    /**
     * The workbench's.
     *
     * @return the service
     */
    public static Dictionaries get() {
        return PlatformUI.getWorkbench().getService(Dictionaries.class);
    }

    private List<Hunspell> all() {
        if (known.isEmpty()) {
            synchronized (reading) {
                if (known.isEmpty()) {
                    known = read();
                }
            }
        }
        return known;
    }

    private static List<Hunspell> read() {
        List<Hunspell> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            try (InputStream rules = open(language, "aff"); InputStream words = open(language, "dic")) {
                Dictionary dictionary = new Dictionary(rules, List.of(words), false, SortingStrategy.inMemory());
                all.add(new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {}));
            } catch (IOException | ParseException broken) {
                ILog.of(Dictionaries.class).error(NLS.bind(Messages.dictionaryBroke, language), broken);
            }
        }
        return List.copyOf(all);
    }

    private static InputStream open(String language, String part) throws IOException {
        URL file = Objects.requireNonNull(Platform.getBundle("org.heurejuste.ui"))
                .getEntry("dictionaries/" + language + "/index." + part);
        return Objects.requireNonNull(file).openStream();
    }

    /**
     * Whether a word is written right in French or in English, as a whole or in each of its parts.
     *
     * @param word a word without blanks; its apostrophes may be straight or curved
     * @return whether one of the dictionaries knows it
     */
    public boolean knows(String word) {
        String straight = word.replace('’', '\'');
        return isKnown(straight) || Arrays.stream(straight.split("['-]"))
                .allMatch(part -> part.length() < SHORTEST_PART || isKnown(part));
    }

    private boolean isKnown(String word) {
        List<Hunspell> dictionaries = all();
        return dictionaries.isEmpty() || dictionaries.stream().anyMatch(dictionary -> dictionary.spell(word));
    }

    /**
     * What a wrong word may have been meant to be: words of the same text first, then those nearest to it in any of the languages. Where
     * there is none near, words that resemble it from further away, of each language in turn, the window's first; single words before
     * others.
     *
     * @param word a word that is not known
     * @param text where it stands
     * @return the proposals, the likeliest first
     */
    public List<String> proposals(String word, String text) {
        String straight = word.replace('’', '\'');
        List<String> near = near(straight);
        List<String> found = near.isEmpty() ? resembling(straight) : near;
        Set<String> written = found.isEmpty() ? Set.of() : words(text);
        Comparator<String> likely = Comparator.comparing(other -> !written.contains(other.toLowerCase(Locale.ROOT)));
        return found.stream().sorted(likely.thenComparing(Dictionaries::isTwoWords)).limit(MOST).toList();
    }

    private List<String> near(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        return NearWords.of(word.toLowerCase(Locale.ROOT)).limit(MOST_TRIED)
                .map(other -> capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other)
                .filter(other -> all().stream().anyMatch(dictionary -> dictionary.spell(other))).toList();
    }

    private List<String> resembling(String word) {
        boolean english = Locale.getDefault().getLanguage().equals("en");
        List<List<String>> each = (english ? all().reversed() : all()).stream()
                .map(dictionary -> dictionary.suggest(word, MOST_MILLIS_EACH)).toList();
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < MOST; i++) {
            int rank = i;
            each.stream().filter(some -> rank < some.size()).forEach(some -> found.add(some.get(rank)));
        }
        return List.copyOf(found);
    }

    private static Set<String> words(String text) {
        return Pattern.compile("[^\\p{L}\\p{M}]+").splitAsStream(text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isTwoWords(String proposal) {
        return proposal.indexOf(' ') >= 0 || proposal.indexOf('-') >= 0;
    }
}
