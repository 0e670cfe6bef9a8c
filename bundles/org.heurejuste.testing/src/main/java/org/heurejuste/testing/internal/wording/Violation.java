package org.heurejuste.testing.internal.wording;

import org.heurejuste.policy.text.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says and must not, or must say and does not.
 *
 * @param rule the rule's name
 * @param said the words that must not be said, as they stand in the letter; null where something is missing
 * @param missing what is not said, or null where something must not be said
 * @param reason why
 * @param instead what is better said, or null
 * @param start where it begins in the letter
 * @param end the unit after its last
 */
record Violation(String rule, @Nullable String said, @Nullable Spoken missing, Spoken reason, @Nullable Spoken instead,
        int start, int end) {

    /** By which it is known again, in another letter of the same template. */
    String mark() {
        return rule + '\n' + (said == null ? "" : FoldedText.fold(said)) + '\n'
                + (missing == null ? "" : missing.toString());
    }
}
