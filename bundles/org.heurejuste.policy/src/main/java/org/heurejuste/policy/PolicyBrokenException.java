package org.heurejuste.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.Diagnostic;

/** A policy cannot be used, because its files have errors. */
public final class PolicyBrokenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * A policy with errors.
     *
     * @param diagnostics all that was found, at least one error among it
     */
    public PolicyBrokenException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(d -> d.line(Locale.ENGLISH))
                .collect(Collectors.joining(System.lineSeparator())));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What was found.
     *
     * @return all findings, in reading order
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
