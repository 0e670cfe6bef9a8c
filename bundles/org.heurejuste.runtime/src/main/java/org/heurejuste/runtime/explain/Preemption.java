package org.heurejuste.runtime.explain;

/**
 * How one rule took away from another, which matched, its reason to fire.
 *
 * @param by the firing that did
 * @param fact the fact that the other rule had matched, or that stood in its way
 * @param kind what was done to the fact
 */
public record Preemption(Reason by, FactName fact, Kind kind) {

    /** What a firing does to a fact. */
    public enum Kind {
        /** It changed the fact, which then met the conditions no more. */
        CHANGED,
        /** It removed the fact. */
        REMOVED,
        /** It made the fact, which a condition excludes. */
        MADE
    }
}
