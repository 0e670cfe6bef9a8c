package org.heurejuste.policy;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.internal.drl.RuleText;

/** The rules of a file in the rule language, whatever their author wrote them in, and the way back to the author's file. */
public final class RuleSource {

    private final RuleText text;

    RuleSource(RuleText text) {
        this.text = text;
    }

    /**
     * The rules in the rule language.
     *
     * @return the text, as far as it can be made
     */
    public String drl() {
        return text.drl();
    }

    /**
     * The author's place of a stretch of the text.
     *
     * @param offset its first character, from 0
     * @param length the number of characters
     * @return the nearest place in the author's file
     */
    public SourceSpan span(int offset, int length) {
        return text.origin().span(offset, length);
    }
}
