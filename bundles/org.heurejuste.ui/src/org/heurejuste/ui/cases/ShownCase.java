package org.heurejuste.ui.cases;

import org.eclipse.core.resources.IProject;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.jspecify.annotations.Nullable;

/**
 * The case that is selected in the Cases view.
 *
 * @param project the policy project
 * @param suite the suite that it belongs to
 * @param sample the case
 * @param result what became of it, or null while it has not run
 */
public record ShownCase(IProject project, Suite suite, SampleCase sample, @Nullable CaseResult result) {
}
