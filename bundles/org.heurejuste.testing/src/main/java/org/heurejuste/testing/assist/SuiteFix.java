package org.heurejuste.testing.assist;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.TextEdit;

/**
 * A way to mend what is wrong in a suite.
 *
 * @param label what it does
 * @param edit the change of the text
 */
public record SuiteFix(Message label, TextEdit edit) {
}
