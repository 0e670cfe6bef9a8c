package org.heurejuste.language;

import java.util.Locale;
import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;

/** What an editor warns of besides what compiling a policy finds. */
public enum LanguageCode implements DiagnosticCode {
    /** A variable that is bound and never used. */
    UNUSED_VARIABLE(501, Severity.WARNING),
    /** Constraints of one pattern that contradict each other. */
    NEVER_TRUE(502, Severity.WARNING),
    /** {@code eval}. */
    EVAL(503, Severity.WARNING),
    /** An assignment in a condition. */
    ASSIGNMENT(504, Severity.WARNING),
    /** A consequence that changes a decision. */
    DECISION_CHANGED(505, Severity.WARNING),
    /** A constraint that contradicts the range of its field. */
    OUT_OF_RANGE(506, Severity.WARNING),
    /** A statement that is too large to be checked while it is typed. */
    TOO_LARGE(507, Severity.WARNING);

    private final int number;
    private final Severity severity;

    LanguageCode(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    @Override
    public String id() {
        return "HJ" + number;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /**
     * Its key among the messages.
     *
     * @return its name in lower case with hyphens
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
