package org.heurejuste.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;

/** Gathers what may be written at a place, as far as it fits the beginning that stands there. */
final class CompletionList {

    private final CompletionPlace place;
    private final Texts texts;
    private final List<Completion> found = new ArrayList<>();

    CompletionList(CompletionPlace place, Texts texts) {
        this.place = place;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    void add(Completion.Kind kind, String word, String detail, int rank) {
        add(kind, word, detail, word.replace("$", "\\$"), rank);
    }

    void add(Completion.Kind kind, String label, String detail, String text, int rank) {
        if (fits(label) || fits(text) || fits(detail)) {
            int better = fits(label) ? 0 : 50;
            found.add(new Completion(label, detail, text, kind, place.start(), place.prefix().length(), rank + better));
        }
    }

    void declared(Completion.Kind kind, Declared declared, String text, int rank) {
        declared(kind, declared, declared.name(), text, rank);
    }

    void declared(Completion.Kind kind, Declared declared, String shown, String text, int rank) {
        String label = texts.label(declared);
        String role = texts.role(declared);
        add(kind, shown, label.equals(declared.name()) ? role : label + " — " + role, text, rank);
    }

    void keywords(Stream<String> words, int rank) {
        words.forEach(word -> add(Completion.Kind.KEYWORD, word, texts.of("role.keyword"), rank));
    }

    /** Any word of what is shown may begin with what stands there. */
    private boolean fits(String shown) {
        String wanted = place.prefix().toLowerCase(Locale.ROOT);
        String text = shown.toLowerCase(Locale.ROOT);
        return text.startsWith(wanted) || Stream.of(text.split("[^\\p{L}\\d$]+")).anyMatch(w -> w.startsWith(wanted));
    }

    List<Completion> ranked() {
        return found.stream().sorted(Comparator.comparingInt(Completion::rank).thenComparing(Completion::label))
                .distinct()
                .toList();
    }
}
