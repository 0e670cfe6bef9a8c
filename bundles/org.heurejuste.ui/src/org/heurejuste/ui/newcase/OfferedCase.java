package org.heurejuste.ui.newcase;

import java.util.List;

import org.eclipse.core.resources.IProject;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.edit.CaseDraft;

/**
 * A case that is offered to be written.
 *
 * @param project the policy project
 * @param vocabulary the policy's vocabulary
 * @param purpose what it is for, in a sentence
 * @param draft the case, under the name that would be best
 * @param suites the suites that it may go to, as paths in the project, the best one first; at least one
 */
record OfferedCase(IProject project, Vocabulary vocabulary, String purpose, CaseDraft draft, List<String> suites) {

    /** Keeps its own copy. */
    OfferedCase {
        suites = List.copyOf(suites);
    }
}
