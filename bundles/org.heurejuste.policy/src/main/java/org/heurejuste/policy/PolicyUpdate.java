package org.heurejuste.policy;

import java.util.Optional;

import org.heurejuste.policy.vocabulary.Vocabulary;

/**
 * A policy after an update.
 *
 * @param project the files that it was made of
 * @param vocabulary the words that the rules use; what of them can be read, where files are broken
 * @param policy the rules ready to run, until the next update; empty while there are errors in the vocabulary or the rules
 * @param changes in what it differs from the last policy that was ready to run
 * @param timeless whether its rules decide a case alike whenever they are asked
 */
public record PolicyUpdate(PolicyProject project, Vocabulary vocabulary, Optional<CompiledPolicy> policy,
        RuleChanges changes, boolean timeless) {
}
