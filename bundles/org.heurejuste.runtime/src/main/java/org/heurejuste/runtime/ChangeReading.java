package org.heurejuste.runtime;

/** What came of reading a change of a case. */
public sealed interface ChangeReading {

    /**
     * It was understood.
     *
     * @param changed the changed case
     */
    record Changed(ChangedCase changed) implements ChangeReading {
    }

    /**
     * It was not.
     *
     * @param problem what is wrong
     */
    record Wrong(CaseProblem problem) implements ChangeReading {
    }
}
