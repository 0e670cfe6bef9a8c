package org.heurejuste.testing.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.testing.SuiteCode;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong in a suite, or in a part of it. */
public final class Findings {
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Adds a finding whose sentence is {@code key} and whose help is {@code key.help}, both with the same words.
     *
     * @param code its kind
     * @param span its place
     * @param key the sentence's key
     * @param words the words to fill in, the user's own among them
     */
    public void add(DiagnosticCode code, SourceSpan span, String key, Object... words) {
        found.add(diagnostic(code, span, key, words));
    }

    /**
     * Adds a finding with a sentence and a help of its own.
     *
     * @param code its kind
     * @param span its place
     * @param message the sentence
     * @param help how to mend it, or null
     */
    public void add(DiagnosticCode code, SourceSpan span, Message message, @Nullable Message help) {
        found.add(new Diagnostic(code, span, message, help));
    }

    /**
     * Adds findings.
     *
     * @param more the findings
     */
    public void addAll(List<Diagnostic> more) {
        found.addAll(more);
    }

    /**
     * Whether something cannot be run as it is written.
     *
     * @return true where one of the findings is an error
     */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /**
     * The findings.
     *
     * @return all of them, in reading order
     */
    public List<Diagnostic> all() {
        return found.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /**
     * A finding as {@link #add(DiagnosticCode, SourceSpan, String, Object...)} makes it.
     *
     * @param code its kind
     * @param span its place
     * @param key the sentence's key
     * @param words the words to fill in
     * @return the finding
     */
    public static Diagnostic diagnostic(DiagnosticCode code, SourceSpan span, String key, Object... words) {
        return new Diagnostic(code, span, message(key, words), message(key + ".help", words));
    }

    /**
     * A sentence of this bundle.
     *
     * @param key its key
     * @param words the words to fill in; texts are made fit to be shown
     * @return the sentence
     */
    public static Message message(String key, Object... words) {
        Object[] shown = Arrays.stream(words).map(w -> w instanceof String text ? UserWord.of(text) : w).toArray();
        return Message.of(SuiteCode.class, key, shown);
    }
}
