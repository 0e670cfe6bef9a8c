package org.heurejuste.policy.diagnostic;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** The policy cannot be used as it is. */
    ERROR,
    /** The policy can be used, but probably does not say what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO
}
