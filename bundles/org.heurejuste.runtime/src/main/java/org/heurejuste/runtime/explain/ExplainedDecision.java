package org.heurejuste.runtime.explain;

import org.heurejuste.runtime.Decision;

/**
 * A decision and why it was made.
 *
 * @param decision the decision, as {@code decide} answers it
 * @param reason the firing that made it
 */
public record ExplainedDecision(Decision decision, Reason reason) {
}
