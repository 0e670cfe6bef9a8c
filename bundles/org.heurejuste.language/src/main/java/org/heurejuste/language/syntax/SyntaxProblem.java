package org.heurejuste.language.syntax;

import java.util.Locale;
import org.heurejuste.policy.PolicyCode;

/** What can be wrong with the form of a text. */
public enum SyntaxProblem {
    /** A sign or keyword is missing; the word says which. */
    MISSING(PolicyCode.SYNTAX),
    /** A name is missing. */
    MISSING_NAME(PolicyCode.SYNTAX),
    /** The name of a type is missing. */
    MISSING_TYPE(PolicyCode.SYNTAX),
    /** A value is missing. */
    MISSING_VALUE(PolicyCode.SYNTAX),
    /** A condition is missing. */
    MISSING_CONDITION(PolicyCode.SYNTAX),
    /** A rule has no {@code then}. */
    MISSING_THEN(PolicyCode.SYNTAX),
    /** A statement has no {@code end}. */
    MISSING_END(PolicyCode.MISSING_END),
    /** A function has no closing brace. */
    MISSING_BRACE(PolicyCode.MISSING_END),
    /** A word or sign cannot stand where it stands. */
    UNEXPECTED(PolicyCode.SYNTAX),
    /** A word outside of every statement. */
    STRAY(PolicyCode.SYNTAX),
    /** {@code =}, {@code =>} or {@code =<} where a comparison is meant. */
    COMPARISON(PolicyCode.SYNTAX),
    /** {@code and} or {@code or} between constraints of a pattern. */
    CONNECTIVE(PolicyCode.SYNTAX),
    /** A word where an operator belongs. */
    OPERATOR(PolicyCode.UNKNOWN_OPERATOR),
    /** {@code package} that is not the first statement. */
    LATE_PACKAGE(PolicyCode.SYNTAX),
    /** {@code unit} that does not follow {@code package}. */
    LATE_UNIT(PolicyCode.SYNTAX),
    /** A text without its closing quote. */
    OPEN_TEXT(PolicyCode.NOT_CLOSED),
    /** A comment without its end. */
    OPEN_COMMENT(PolicyCode.NOT_CLOSED),
    /** A bracket without its partner behind it. */
    OPEN_BRACKET(PolicyCode.NOT_CLOSED),
    /** A bracket without its partner before it. */
    LONE_BRACKET(PolicyCode.NOT_CLOSED),
    /** A backslash with a character that it does not go with. */
    ESCAPE(PolicyCode.SYNTAX),
    /** A character that the language does not know. */
    CHARACTER(PolicyCode.STRAY_CHARACTER),
    /** Too many brackets in each other. */
    NESTING(PolicyCode.TOO_LARGE),
    /** A line of a file of sentences that defines none. */
    DEFINITION(PolicyCode.BAD_SENTENCE),
    /** A sentence for neither conditions nor consequences. */
    SENTENCE_SCOPE(PolicyCode.BAD_SENTENCE),
    /** The words of a sentence are no regular expression. */
    SENTENCE_PATTERN(PolicyCode.BAD_SENTENCE),
    /** A sentence that fits where nothing is written. */
    SENTENCE_OF_NOTHING(PolicyCode.BAD_SENTENCE),
    /** A hole of a sentence whose name is none. */
    HOLE_NAME(PolicyCode.BAD_SENTENCE);

    private final PolicyCode code;

    SyntaxProblem(PolicyCode code) {
        this.code = code;
    }

    /**
     * The code that it is reported under.
     *
     * @return the code
     */
    public PolicyCode code() {
        return code;
    }

    /**
     * Its key among the messages.
     *
     * @return {@code syntax.} and its name in lower case with hyphens
     */
    public String key() {
        return "syntax." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
