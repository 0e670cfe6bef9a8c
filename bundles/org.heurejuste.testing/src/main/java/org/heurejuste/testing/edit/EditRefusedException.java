package org.heurejuste.testing.edit;

import java.util.Locale;

import org.heurejuste.policy.text.Message;

/** A change that cannot be made without touching something else, or that has no meaning. Nothing was changed. */
public final class EditRefusedException extends Exception {
    private final transient Message reason;

    /**
     * A refusal.
     *
     * @param reason why, and what to do instead
     */
    public EditRefusedException(Message reason) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
    }

    /**
     * Why it is refused.
     *
     * @return the reason, for a person
     */
    public Message reason() {
        return reason;
    }
}
