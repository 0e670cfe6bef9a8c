package org.heurejuste.ui.cases;

import java.util.Locale;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.Mismatch;

/**
 * One way in which a case was decided otherwise than expected.
 *
 * @param parent the case
 * @param mismatch expected against actual
 */
record MismatchNode(SampleNode parent, Mismatch mismatch) implements CaseNode {

    @Override
    public String text() {
        return mismatch.message().in(Locale.getDefault());
    }

    @Override
    public CaseStatus status() {
        return parent.status();
    }

    @Override
    public String statusText() {
        return "";
    }

    @Override
    public SourceSpan span() {
        return mismatch.span();
    }
}
