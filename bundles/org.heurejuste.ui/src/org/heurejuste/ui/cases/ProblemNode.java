package org.heurejuste.ui.cases;

import java.util.Locale;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * What keeps a suite, or a case of it, from being read.
 *
 * @param parent what cannot be read
 * @param diagnostic the finding
 */
record ProblemNode(UnreadableNode parent, Diagnostic diagnostic) implements CaseNode {

    @Override
    public String text() {
        return diagnostic.message().in(Locale.getDefault());
    }

    @Override
    public CaseStatus status() {
        return CaseStatus.FAILED;
    }

    @Override
    public String statusText() {
        return "";
    }

    @Override
    public SourceSpan span() {
        return diagnostic.span();
    }
}
