package org.heurejuste.testing;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;

/** Runs suites: decides each case and compares. */
public final class SuiteRunner {

    private SuiteRunner() {
    }

    /**
     * Runs suites on all cores. Results come in the order of the suites and of their cases, whichever is done first.
     *
     * @param suites the suites; one case alone by {@link Suite#only(SampleCase)}
     * @param decider decides a case, safe to call from many threads: {@code service::decide}
     * @param listener told of each case
     * @param cancelled asked before each case; the run ends early as soon as it answers true
     * @return what became of the cases
     */
    public static TestRun run(List<Suite> suites, Function<Case, Outcome> decider, RunListener listener,
            BooleanSupplier cancelled) {
        throw new UnsupportedOperationException();
    }
}
