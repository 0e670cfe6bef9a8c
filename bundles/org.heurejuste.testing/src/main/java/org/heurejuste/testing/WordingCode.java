package org.heurejuste.testing;

import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;

/** The kinds of findings in what letters say. */
public enum WordingCode implements DiagnosticCode {
    /** A letter says what letters must not say. */
    FORBIDDEN("HJ451", Severity.ERROR),
    /** A letter does not say what it must say. */
    MISSING("HJ452", Severity.ERROR),
    /** The wording's file names something that does not exist, or says it in a way that cannot be. */
    BAD_ENTRY("HJ453", Severity.ERROR),
    /** An exception is over. */
    EXPIRED("HJ454", Severity.WARNING),
    /** An exception excepts nothing. */
    UNUSED("HJ455", Severity.WARNING),
    /** A sample case has a decision that cannot be told to the customer. */
    UNTOLD("HJ456", Severity.WARNING);

    private final String id;
    private final Severity severity;

    WordingCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
