package org.heurejuste.testing.internal.yaml;

import org.heurejuste.policy.diagnostic.Diagnostic;

/** Ends the reading of a file that cannot be read any further. */
final class YamlProblem extends Exception {
    private final transient Diagnostic diagnostic;

    YamlProblem(Diagnostic diagnostic) {
        super(diagnostic.code().id(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
