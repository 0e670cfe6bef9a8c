package org.heurejuste.workspace.build;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.workspace.DiagnosticMarker;
import org.jspecify.annotations.Nullable;

/**
 * Checks a policy project as a whole whenever one of its files has changed, and brings its markers in step. Rules depend on
 * one another through the vocabulary, so that a part of a project cannot be checked alone.
 */
public final class PolicyBuilder extends IncrementalProjectBuilder {

    /** The builder's id, as {@code .project} writes it. */
    public static final String ID = "org.heurejuste.workspace.builder";

    @Override
    protected IProject[] build(int kind, @Nullable Map<String, String> arguments, @Nullable IProgressMonitor monitor)
            throws CoreException {
        if (kind == FULL_BUILD || PolicyFiles.changedIn(getDelta(getProject()))) {
            check(SubMonitor.convert(monitor, NLS.bind(Messages.checking, getProject().getName()), 10));
        }
        return new IProject[0];
    }

    /** Nothing is locked while a policy is checked, so that files can be saved meanwhile; that brings the next check. */
    @Override
    public @Nullable ISchedulingRule getRule(int kind, @Nullable Map<String, String> arguments) {
        return null;
    }

    @Override
    protected void clean(@Nullable IProgressMonitor monitor) throws CoreException {
        CheckedPolicy.forget(getProject());
        DiagnosticMarker.deleteAll(getProject());
    }

    private void check(SubMonitor progress) throws CoreException {
        try {
            CheckedPolicy checked = new Abandonable<>(() -> CheckedPolicy.check(getProject())).call(progress.split(8));
            checked.remember(getProject());
            show(checked.markers(getProject(), Locale.getDefault()), progress);
        } catch (OperationCanceledException cancelled) {
            forgetLastBuiltState();
            throw cancelled;
        } catch (PolicyProjectException notAPolicy) {
            Locale locale = Locale.getDefault();
            showOnProject(notAPolicy.text().in(locale), notAPolicy.help().in(locale), progress);
        } catch (IOException unreadable) {
            showOnProject(NLS.bind(Messages.unreadable, unreadable.getMessage()), Messages.unreadableHelp, progress);
        } catch (Exception | LinkageError defect) {
            ILog.of(PolicyBuilder.class).error(NLS.bind(Messages.checkBroke, getProject().getName()), defect);
            showOnProject(Messages.notChecked, Messages.notCheckedHelp, progress);
        }
    }

    private void showOnProject(String message, String help, SubMonitor progress) throws CoreException {
        CheckedPolicy.forget(getProject());
        show(List.of(new DiagnosticMarker(getProject(), Map.of(IMarker.SEVERITY, IMarker.SEVERITY_ERROR,
                IMarker.MESSAGE, message, DiagnosticMarker.HELP, help))), progress);
    }

    private void show(List<DiagnosticMarker> wanted, SubMonitor progress) throws CoreException {
        new MarkerUpdate(getProject(), wanted).apply(progress.split(2));
    }
}
