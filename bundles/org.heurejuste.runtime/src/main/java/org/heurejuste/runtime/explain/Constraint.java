package org.heurejuste.runtime.explain;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A constraint of a condition, as its author wrote it.
 *
 * @param text the constraint in the rule language, on one line
 * @param span where it stands
 */
public record Constraint(String text, SourceSpan span) {
}
