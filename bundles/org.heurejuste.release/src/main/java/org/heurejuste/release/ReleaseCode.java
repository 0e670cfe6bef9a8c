package org.heurejuste.release;

import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;

/** What can be wrong with a project that is to be released. */
public enum ReleaseCode implements DiagnosticCode {
    /** The project has no sample cases, so nothing shows that its decisions are right. */
    NO_CASES("HJ301");

    private final String id;

    ReleaseCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
