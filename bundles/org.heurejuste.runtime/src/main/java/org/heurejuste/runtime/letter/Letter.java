package org.heurejuste.runtime.letter;

import org.heurejuste.policy.letter.LetterTemplate;
import org.heurejuste.policy.text.Message;

/** What the customer reads of a decision. */
public sealed interface Letter {

    /**
     * The letter was written.
     *
     * @param text what the customer reads
     * @param template the template that it was written by
     */
    record Written(String text, LetterTemplate template) implements Letter {
    }

    /**
     * The letter could not be written: there is no template, or a value that it needs is missing or uncertain.
     *
     * @param reason why, for the people who look after the policy
     */
    record Unwritten(Message reason) implements Letter {
    }
}
