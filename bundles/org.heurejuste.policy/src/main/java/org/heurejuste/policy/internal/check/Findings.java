package org.heurejuste.policy.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;

/** Collects what is found. Of two findings of the same kind at the same place the first is kept. */
public final class Findings {

    private static final int MOST_NAMED = 20;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    private record Place(DiagnosticCode code, String path, int line, int column) {
    }

    /**
     * Adds a finding.
     *
     * @param code its kind, which has a sentence and a help line
     * @param span where it is
     * @param words the words to fill into both, the user's own as {@code String}
     */
    public void add(PolicyCode code, SourceSpan span, Object... words) {
        add(code, code.key(), span, words);
    }

    /**
     * Adds a finding with a sentence of its own.
     *
     * @param code its kind
     * @param key the key of its sentence; its help line has the same key and {@code .help}
     * @param span where it is
     * @param words the words to fill into both
     */
    public void add(PolicyCode code, String key, SourceSpan span, Object... words) {
        Object[] shown = Arrays.stream(words).map(word -> word instanceof String ? UserWord.of(word) : word).toArray();
        Diagnostic diagnostic = new Diagnostic(code, span, Message.of(PolicyCode.class, key, shown),
                Message.of(PolicyCode.class, key + ".help", shown));
        add(diagnostic);
    }

    private void add(Diagnostic diagnostic) {
        SourceSpan span = diagnostic.span();
        if (places.add(new Place(diagnostic.code(), span.path(), span.line(), span.column()))) {
            found.add(diagnostic);
        }
    }

    /**
     * Adds findings that were collected apart.
     *
     * @param others the findings, in the order in which they were found
     */
    public void addAll(Findings others) {
        others.found.forEach(this::add);
    }

    /**
     * Known words, to be named in a finding.
     *
     * @param words the words
     * @return the first twenty of them, in backticks
     */
    public static Message list(Collection<String> words) {
        String some = words.stream().limit(MOST_NAMED).map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return Message.of(PolicyCode.class, "words", words.size() > MOST_NAMED ? some + "…" : some);
    }

    /**
     * Whether there are errors.
     *
     * @return whether any finding so far is an error
     */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /**
     * Whether there are errors in a stretch of a file.
     *
     * @param path the file
     * @param stretch the stretch
     * @return whether any finding there is an error
     */
    public boolean hasErrorsIn(String path, SourceSpan stretch) {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR && d.span().path().equals(path)
                && d.span().offset() >= stretch.offset() && d.span().offset() <= stretch.offset() + stretch.length());
    }

    /**
     * Whether a place lies in something that is wrong as a whole.
     *
     * @param place the place
     * @return whether any finding so far is an error on a stretch around its first character
     */
    public boolean hasErrorsAround(SourceSpan place) {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR && d.span().path().equals(place.path())
                && d.span().offset() <= place.offset() && place.offset() < d.span().offset() + d.span().length());
    }

    /**
     * All findings.
     *
     * @return the findings in reading order
     */
    public List<Diagnostic> inReadingOrder() {
        return found.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }
}
