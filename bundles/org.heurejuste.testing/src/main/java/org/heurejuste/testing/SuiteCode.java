package org.heurejuste.testing;

import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;

/** The kinds of findings in suites of sample cases. */
public enum SuiteCode implements DiagnosticCode {
    /** The file cannot be read: missing rights, not UTF-8, too large. */
    UNREADABLE_FILE("HJ201", Severity.ERROR),
    /** The file is not well-formed YAML. */
    SYNTAX("HJ202", Severity.ERROR),
    /** An object names a key twice. */
    DUPLICATE_KEY("HJ203", Severity.ERROR),
    /** Well-formed YAML that has no meaning in a suite: tags, several documents, nesting or aliases without end. */
    UNSUPPORTED_YAML("HJ204", Severity.ERROR),
    /** A key that suites, cases or entries of {@code always} do not have. */
    UNKNOWN_KEY("HJ205", Severity.ERROR),
    /** A key is missing that must be there. */
    MISSING_KEY("HJ206", Severity.ERROR),
    /** A list, an object or a word stands where another of them is wanted. */
    WRONG_KIND("HJ207", Severity.ERROR),
    /** Two cases, or two entries of {@code always}, bear the same name. */
    DUPLICATE_NAME("HJ208", Severity.ERROR),
    /** The case itself cannot be read: its name, its time or its facts. */
    UNREADABLE_CASE("HJ209", Severity.ERROR),
    /** The vocabulary has no type of that name. */
    UNKNOWN_TYPE("HJ210", Severity.ERROR),
    /** A type that rules do not decide is expected as a decision. */
    NOT_A_DECISION("HJ211", Severity.ERROR),
    /** The type has no field of that name. */
    UNKNOWN_FIELD("HJ212", Severity.ERROR),
    /** The field does not take that value. */
    WRONG_VALUE("HJ213", Severity.ERROR),
    /** More patterns than can be told apart. */
    TOO_MANY("HJ214", Severity.ERROR),
    /** The handbook has no clause of that name. */
    UNKNOWN_CLAUSE("HJ215", Severity.WARNING),
    /** {@code $Type.field} names a type that the entry is not looked at for, and that is not there once in every case. */
    UNKNOWN_REFERENCE("HJ216", Severity.ERROR);

    private final String id;
    private final Severity severity;

    SuiteCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
