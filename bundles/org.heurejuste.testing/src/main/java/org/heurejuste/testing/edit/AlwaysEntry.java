package org.heurejuste.testing.edit;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * An entry of {@code always}, which is edited as text.
 *
 * @param name its name, or empty where it has none
 * @param span the whole entry
 */
public record AlwaysEntry(String name, SourceSpan span) {
}
