package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Labels;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/**
 * Facts or decisions of a type that fit one of several patterns.
 *
 * @param type the type; {@link #ANY_DECISION} for decisions of every type
 * @param patterns what is said of them; where empty, all of the type are meant
 * @param span the type's name in the file
 */
public record Selection(TypeDefinition type, List<Pattern> patterns, SourceSpan span) {

    /** Stands for every decision; patterns of it may speak of {@code clause} and {@code rule}. */
    public static final TypeDefinition ANY_DECISION = new TypeDefinition("", "Decision", Role.DECISION,
            Labels.named("Decision"), List.of(), null, SourceSpan.startOf(""));

    /** Keeps its own copy. */
    public Selection {
        patterns = List.copyOf(patterns);
    }
}
