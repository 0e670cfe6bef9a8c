package org.heurejuste.languageserver.internal.answers;

import org.heurejuste.languageserver.LanguageServerRun;
import org.heurejuste.policy.text.Message;

/** Something that was asked for and cannot be done, for a reason that the person can mend. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    private RefusedException(Message text) {
        super(text.key());
        this.text = text;
    }

    static RefusedException because(String key, Object... words) {
        return new RefusedException(Message.of(LanguageServerRun.class, key, words));
    }

    /**
     * The reason.
     *
     * @return what to tell the person
     */
    public Message text() {
        return text;
    }
}
