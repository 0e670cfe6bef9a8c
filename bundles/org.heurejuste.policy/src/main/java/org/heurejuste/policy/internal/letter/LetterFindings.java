package org.heurejuste.policy.internal.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.letter.LetterCode;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.Nearest;
import org.heurejuste.policy.text.UserWord;

/** Collects what is wrong with templates. */
final class LetterFindings {

    private static final int MOST_NAMED = 20;

    private final List<Diagnostic> found = new ArrayList<>();

    void add(LetterCode code, SourceSpan span, Object... words) {
        add(code, code.key(), span, words);
    }

    /** A finding whose sentence is {@code key} and whose help is {@code key.help}, both with the same words. */
    void add(LetterCode code, String key, SourceSpan span, Object... words) {
        Object[] shown = shown(words);
        found.add(new Diagnostic(code, span, message(key, shown), message(key + ".help", shown)));
    }

    /** A finding on an unknown word, which the help replaces by the nearest known one, or by all of them. */
    void unknown(LetterCode code, String key, SourceSpan span, String word, Collection<String> known,
            Object... words) {
        Optional<String> near = Nearest.to(word, known);
        Message help = near.map(n -> message("nearest", n)).orElseGet(() -> known.isEmpty()
                ? message("known.none")
                : message("known", list(known)));
        Object[] all = new Object[words.length + 1];
        all[0] = word;
        System.arraycopy(words, 0, all, 1, words.length);
        found.add(new Diagnostic(code, span, message(key, shown(all)), help));
    }

    static Message list(Collection<String> words) {
        String some = words.stream().limit(MOST_NAMED).map(word -> "`" + UserWord.of(word) + "`")
                .collect(Collectors.joining(", "));
        return message("words", words.size() > MOST_NAMED ? some + "…" : some);
    }

    List<Diagnostic> inReadingOrder() {
        return found.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    static Message message(String key, Object... words) {
        return Message.of(LetterCode.class, key, words);
    }

    private static Object[] shown(Object... words) {
        return Arrays.stream(words).map(word -> word instanceof String text ? UserWord.of(text) : word).toArray();
    }
}
