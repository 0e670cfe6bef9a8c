package org.heurejuste.ui.cases;

import java.time.Duration;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.SampleCase;
import org.jspecify.annotations.Nullable;

/** A case of a suite, with its result once it ran. */
final class SampleNode implements CaseNode {

    private final SuiteNode suite;
    private final SampleCase sample;
    private final int index;
    private @Nullable CaseResult result;
    private List<MismatchNode> mismatches = List.of();

    SampleNode(SuiteNode suite, SampleCase sample, int index) {
        this.suite = suite;
        this.sample = sample;
        this.index = index;
    }

    void finished(CaseResult finished) {
        result = finished;
        mismatches = finished.mismatches().stream().map(mismatch -> new MismatchNode(this, mismatch)).toList();
    }

    SampleCase sample() {
        return sample;
    }

    /** Returns its place among the readable cases of its suite, from 0. */
    int index() {
        return index;
    }

    /** Returns the result, or null while it has not run. */
    @Nullable
    CaseResult result() {
        return result;
    }

    @Override
    public String text() {
        return sample.name();
    }

    @Override
    public CaseStatus status() {
        if (result == null) {
            return CaseStatus.NOT_RUN;
        }
        return switch (result.status()) {
            case PASSED -> CaseStatus.PASSED;
            case FAILED -> CaseStatus.FAILED;
            case ERROR -> CaseStatus.ERROR;
        };
    }

    @Override
    public @Nullable Duration time() {
        return result == null ? null : result.time();
    }

    @Override
    public SourceSpan span() {
        return sample.span();
    }

    @Override
    public SuiteNode parent() {
        return suite;
    }

    @Override
    public List<MismatchNode> children(boolean onlyFailures) {
        return mismatches;
    }
}
