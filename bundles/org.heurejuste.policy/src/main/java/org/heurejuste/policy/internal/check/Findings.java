package org.heurejuste.policy.internal.check;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;

/** Collects what is found. Of two findings of the same kind at the same place the first is kept. */
public final class Findings {

    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Adds a finding.
     *
     * @param code its kind, which has a sentence and a help line
     * @param span where it is
     * @param words the words to fill into both
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
        Diagnostic diagnostic = new Diagnostic(code, span, Message.of(PolicyCode.class, key, words),
                Message.of(PolicyCode.class, key + ".help", words));
        boolean known = found.stream().anyMatch(d -> d.code() == code && d.span().path().equals(span.path())
                && d.span().offset() == span.offset() && d.span().line() == span.line() && d.span().column() == span.column());
        if (!known) {
            found.add(diagnostic);
        }
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
     * All findings.
     *
     * @return the findings in reading order
     */
    public List<Diagnostic> inReadingOrder() {
        return found.stream().sorted(Diagnostic.IN_READING_ORDER).toList();
    }
}
