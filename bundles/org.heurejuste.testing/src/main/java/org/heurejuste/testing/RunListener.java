package org.heurejuste.testing;

/**
 * Told how a run goes on. Every call comes on the thread that started the run, one at a time, in the order of the
 * suites and of the cases in them.
 */
public interface RunListener {

    /** Listens to nothing. */
    RunListener NONE = new RunListener() {
    };

    /**
     * The run begins.
     *
     * @param cases how many cases there are to run
     */
    default void started(int cases) {}

    /**
     * A case is done.
     *
     * @param result what became of it
     */
    default void finished(CaseResult result) {}
}
