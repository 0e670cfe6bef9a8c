package org.heurejuste.ui.suite;

/** Told, on the window's thread, what becomes of the suite in an editor. */
public interface SuiteListener {

    /** The text says something else now, or it is understood better. */
    void suiteChanged();

    /** Results have come in, or have become void. */
    void resultsChanged();

    /** Another case is the selected one. */
    void caseSelected();
}
