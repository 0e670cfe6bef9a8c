package org.heurejuste.policy;

import java.util.Locale;

import org.heurejuste.policy.text.Message;

/** What was opened is no policy project or package, or cannot be read. */
public final class PolicyProjectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient Message help;

    /**
     * A failure to open.
     *
     * @param text what is wrong, for people
     * @param help how to mend it
     */
    public PolicyProjectException(Message text, Message help) {
        super(text.in(Locale.ENGLISH));
        this.text = text;
        this.help = help;
    }

    /**
     * What is wrong.
     *
     * @return a sentence for people
     */
    public Message text() {
        return text;
    }

    /**
     * How to mend it.
     *
     * @return a sentence for people
     */
    public Message help() {
        return help;
    }
}
