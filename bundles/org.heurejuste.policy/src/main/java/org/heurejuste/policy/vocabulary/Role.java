package org.heurejuste.policy.vocabulary;

/** What a declared type is for. */
public enum Role {
    /** A fact that a case gives, exactly one a case; made with its defaults where a case gives none. */
    SINGLE_FACT,
    /** A fact that a case gives any number of. */
    FACT,
    /** What rules decide. */
    DECISION,
    /** What rules conclude on the way to a decision; neither given nor answered. */
    TERM
}
