package org.heurejuste.policy;

import java.util.Locale;

import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;

/** The kinds of findings in a policy's files. */
public enum PolicyCode implements DiagnosticCode {
    /** A file is not UTF-8. */
    ENCODING(101),
    /** A file is too large or too deeply nested to be read. */
    TOO_LARGE(102),
    /** A character that no rule file holds, as U+0000. */
    STRAY_CHARACTER(103),

    /** There is no {@code kmodule.xml}. */
    MODULE_MISSING(110),
    /** {@code kmodule.xml} is not well-formed. */
    MODULE_BROKEN(111),
    /** {@code kmodule.xml} has an element, an attribute or a value that KIE does not know. */
    MODULE_UNKNOWN(112),
    /** {@code kmodule.xml} has rule bases, and none is the default one. */
    MODULE_WITHOUT_DEFAULT(113),
    /** The default rule base does not take a file. */
    OUTSIDE_MODULE(114, Severity.WARNING),
    /** A library that {@code pom.xml} names and that Maven has not fetched to this machine. */
    LIBRARY_MISSING(115, Severity.WARNING),

    /** A word that cannot stand where it stands. */
    SYNTAX(120),
    /** {@code end} is missing. */
    MISSING_END(121),
    /** A text, a comment or a bracket is not closed. */
    NOT_CLOSED(122),
    /** A rule attribute that does not exist. */
    UNKNOWN_ATTRIBUTE(123),
    /** A rule attribute with a value that it cannot have. */
    BAD_ATTRIBUTE(124),
    /** A date that is none. */
    BAD_DATE(125),

    /** A type that does not exist. */
    UNKNOWN_TYPE(130),
    /** A field that its type does not have. */
    UNKNOWN_FIELD(131),
    /** A value that its enum does not have. */
    UNKNOWN_VALUE(132),
    /** A variable that nothing binds. */
    UNBOUND_VARIABLE(133),
    /** An import of something that does not exist. */
    UNKNOWN_IMPORT(134),
    /** A type that exists, but is not imported. */
    MISSING_IMPORT(135),
    /** A method that its type does not have. */
    UNKNOWN_METHOD(136),
    /** An operator that does not exist. */
    UNKNOWN_OPERATOR(137),
    /** A function that does not exist. */
    UNKNOWN_FUNCTION(138),

    /** A value of a kind that a field does not take. */
    WRONG_KIND(140),

    /** Two rules of a package with the same name. */
    DUPLICATE_RULE(145),
    /** Two types of a package with the same name. */
    DUPLICATE_TYPE(146),
    /** Two fields of a type or two values of an enum with the same name. */
    DUPLICATE_MEMBER(147),
    /** Two variables of a rule with the same name. */
    DUPLICATE_VARIABLE(148),

    /** A consequence or a function that is no correct Java. */
    CONSEQUENCE_SYNTAX(150),
    /** A semicolon is missing. */
    MISSING_SEMICOLON(151),
    /** A name that a consequence uses and nothing declares. */
    UNKNOWN_NAME(152),
    /** Arguments that a constructor or a method does not take. */
    WRONG_ARGUMENTS(153),
    /** Something in a consequence that cannot be. */
    CONSEQUENCE(155),

    /** An annotation that KIE reserves for itself or that says nothing. */
    BAD_ANNOTATION(160),
    /** A default, a range or a unit that does not suit its field. */
    BAD_FIELD_ANNOTATION(161),
    /** A type that is its own ancestor or extends what cannot be extended. */
    BAD_PARENT(162),

    /** A decision table that cannot be read. */
    TABLE(170),

    /** A sentence that no {@code .dsl} file knows. */
    UNKNOWN_SENTENCE(180),
    /** A line of a {@code .dsl} file that defines no sentence. */
    BAD_SENTENCE(181),

    /** A rule without a condition, which fires in every case. */
    NO_CONDITION(190, Severity.WARNING),
    /** A clause of the handbook that no rule applies. */
    CLAUSE_WITHOUT_RULE(191, Severity.WARNING),
    /** A rule that names no clause, in a project that has a handbook. */
    RULE_WITHOUT_CLAUSE(192, Severity.WARNING),
    /** A clause or a term that a rule names and the handbook does not have. */
    UNKNOWN_CLAUSE(193, Severity.WARNING),
    /** An anchor that another language of the handbook does not have. */
    ANCHOR_IN_ONE_LANGUAGE(194, Severity.WARNING),
    /** An anchor that its file has already. */
    ANCHOR_TWICE(195, Severity.WARNING),

    /** Anything else that the engine refuses. */
    REFUSED(199);

    private final int number;
    private final Severity severity;

    PolicyCode(int number) {
        this(number, Severity.ERROR);
    }

    PolicyCode(int number, Severity severity) {
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
     * The key of its sentence in the messages.
     *
     * @return its name in lower case with {@code -} between the words
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
