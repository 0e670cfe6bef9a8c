package org.heurejuste.policy.diagnostic;

/**
 * The stable name of a kind of finding, by which people search and tools filter. Each capability has an enum of its own:
 * HJ1xx is what the policy's compilation finds, HJ2xx suites and cases, HJ3xx packages, HJ4xx letters and their words.
 */
public interface DiagnosticCode {

    /**
     * The code.
     *
     * @return {@code HJ} and three digits, never reused for another meaning
     */
    String id();

    /**
     * How bad a finding of this kind is.
     *
     * @return the severity
     */
    Severity severity();
}
