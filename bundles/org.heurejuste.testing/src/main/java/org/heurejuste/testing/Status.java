package org.heurejuste.testing;

/** What became of a case that was run. */
public enum Status {
    /** Its decisions are those expected. */
    PASSED,
    /** Its decisions differ from those expected. */
    FAILED,
    /** It could not be decided: a rule is broken. */
    ERROR
}
