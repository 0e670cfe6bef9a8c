package org.heurejuste.policy.letter;

import java.util.Locale;

import org.heurejuste.policy.diagnostic.DiagnosticCode;
import org.heurejuste.policy.diagnostic.Severity;

/** The kinds of findings in message templates. They keep no case from being decided. */
public enum LetterCode implements DiagnosticCode {
    /** A decision that reaches the customer has no template for some of its values. */
    NO_TEMPLATE(401),
    /** A language has no file of templates. */
    NO_FILE(402),
    /** A template is there in one language only. */
    ONE_LANGUAGE(403),
    /** A key names no decision, value, field or clause. */
    UNKNOWN_KEY(404),
    /** Two templates of a file have the same key. */
    DUPLICATE_KEY(405),
    /** A template that ICU MessageFormat cannot read. */
    SYNTAX(406),
    /** A placeholder that is no field of the decision or of the facts that it names. */
    UNKNOWN_ARGUMENT(407),
    /** A placeholder that is a field of several facts that the decision may name. */
    AMBIGUOUS_ARGUMENT(408),
    /** A format that does not suit the placeholder's field. */
    WRONG_FORMAT(409),
    /** A branch of a {@code select} for a value that its enum does not have. */
    UNKNOWN_BRANCH(410),
    /** A file that cannot be read: not UTF-8, too large, invisible characters. */
    UNREADABLE(411),
    /** {@code @letter} or {@code @names} names something that does not exist. */
    BAD_ANNOTATION(412),
    /** A template that may read in more ways than can be looked at. */
    TOO_MANY_READINGS(413);

    private final int number;

    LetterCode(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "HJ" + number;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
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
