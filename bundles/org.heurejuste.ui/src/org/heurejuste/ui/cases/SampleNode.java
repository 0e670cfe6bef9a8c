package org.heurejuste.ui.cases;

import java.time.Duration;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.Case;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.InvariantResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.history.CaseChange;
import org.jspecify.annotations.Nullable;

/** A case of a suite, or an entry of what is always true, with its result once it ran. */
final class SampleNode implements CaseNode {

    private final SuiteNode suite;
    private final SampleCase sample;
    private final int index;
    private final boolean always;
    private @Nullable CaseResult result;
    private @Nullable InvariantResult tried;
    private @Nullable CaseChange change;
    private List<MismatchNode> mismatches = List.of();

    private SampleNode(SuiteNode suite, SampleCase sample, int index, boolean always) {
        this.suite = suite;
        this.sample = sample;
        this.index = index;
        this.always = always;
    }

    /**
     * A case.
     *
     * @param suite the suite above it
     * @param sample the case
     * @param index its place below the suite, from 0
     */
    static SampleNode of(SuiteNode suite, SampleCase sample, int index) {
        return new SampleNode(suite, sample, index, false);
    }

    /**
     * An entry of what is always true.
     *
     * @param suite the suite above it
     * @param invariant the entry
     * @param index its place below the suite, from 0
     */
    static SampleNode of(SuiteNode suite, Invariant invariant, int index) {
        SampleCase entry = new SampleCase(invariant.name(), List.of(), new Case(invariant.name(), null, List.of()),
                List.of(), invariant.span());
        return new SampleNode(suite, entry, index, true);
    }

    void finished(InvariantResult finished) {
        tried = finished;
        finished(finished.asCase());
    }

    void finished(CaseResult finished) {
        result = finished;
        mismatches = finished.mismatches().stream().map(mismatch -> new MismatchNode(this, mismatch)).toList();
    }

    /** Takes in what became of it since another run, or null where that is not known. */
    void compared(@Nullable CaseChange since) {
        change = since;
    }

    /** Returns whether it did something else in the run that the last one is compared with. */
    boolean isChanged() {
        return change != null && change.isChange();
    }

    @Override
    public String statusText() {
        String since = change == null ? "" : ChangeWords.of(change.kind());
        return since.isEmpty() ? status().word() : status().word() + " · " + since;
    }

    SampleCase sample() {
        return sample;
    }

    /** Returns whether it is an entry of what is always true, which runs with its whole suite. */
    boolean isAlways() {
        return always;
    }

    /** Returns what became of an entry of what is always true on generated cases, or null. */
    @Nullable
    InvariantResult tried() {
        return tried;
    }

    /** Returns its place among the readable cases and entries of its suite, from 0. */
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
    public List<MismatchNode> children(CaseFilter filter) {
        return mismatches;
    }
}
