package org.heurejuste.workspace.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import org.heurejuste.language.Warnings;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.workspace.DiagnosticMarker;

/**
 * What the last check of a project found, as long as the workbench runs.
 *
 * @param check the project's rules and suites, as every front of Heure Juste looks at them
 * @param warnings what is allowed in the rules and seldom meant
 * @param stamps the modification stamps of the files as they were read, by path relative to the project
 */
public record CheckedPolicy(ProjectCheck check, List<Diagnostic> warnings, Map<String, Long> stamps) {

    private static final QualifiedName KEY = new QualifiedName("org.heurejuste.workspace", "checkedPolicy");

    /** Keeps its own copy. */
    public CheckedPolicy {
        warnings = List.copyOf(warnings);
        stamps = Map.copyOf(stamps);
    }

    /**
     * What the last check of a project found.
     *
     * @param project a project
     * @return the last check, or empty where there was none since the workbench was started, or the project is closed
     */
    public static Optional<CheckedPolicy> of(IProject project) {
        try {
            return project.isAccessible() && project.getSessionProperty(KEY) instanceof CheckedPolicy checked
                    ? Optional.of(checked)
                    : Optional.empty();
        } catch (CoreException closedMeanwhile) {
            return Optional.empty();
        }
    }

    /**
     * What the last check of a project found, where it still holds.
     *
     * @param project a project
     * @return the last check, or empty where there was none, or a file of the policy has changed since
     */
    public static Optional<CheckedPolicy> current(IProject project) {
        return of(project).filter(checked -> checked.isCurrent(project));
    }

    /**
     * A project's rules as they are on disk: as the check compiles them, which is about to end where files have just been
     * saved; compiled anew where there is no check.
     *
     * @param project a project
     * @param monitor reports progress; cancelling it ends the waiting
     * @return the rules, with their findings
     * @throws PolicyProjectException if it is no policy project
     * @throws CoreException if the project is closed, or lies in no folder
     * @throws IOException if its files cannot be read
     * @throws OperationCanceledException if cancelled
     */
    public static Compilation compiled(IProject project, IProgressMonitor monitor)
            throws PolicyProjectException, CoreException, IOException {
        project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
        waitForCheck(monitor);
        Optional<CheckedPolicy> checked = current(project);
        return checked.isPresent()
                ? checked.get().compilation()
                : PolicyCompiler.compile(PolicyProject.open(folder(project)));
    }

    private static void waitForCheck(IProgressMonitor monitor) {
        try {
            Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, monitor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    /**
     * Where a project lies.
     *
     * @param project a project
     * @return its folder
     * @throws CoreException if it lies in none, as a project on a remote file system
     */
    public static Path folder(IProject project) throws CoreException {
        if (project.getLocation() == null) {
            throw new CoreException(Status.error(Messages.folderUnreadable));
        }
        return project.getLocation().toPath();
    }

    private boolean isCurrent(IProject project) {
        try {
            return stamps.equals(PolicyFiles.stamps(project));
        } catch (CoreException closedMeanwhile) {
            return false;
        }
    }

    /**
     * Whether the check saw a file as it is now.
     *
     * @param file a file of the project
     * @return false where the file has been saved or changed since
     */
    public boolean isCurrent(IFile file) {
        Long seen = stamps.get(file.getProjectRelativePath().toString());
        return seen != null && seen == file.getModificationStamp();
    }

    /**
     * The project as it was compiled.
     *
     * @return the rules, with their findings
     */
    public Compilation compilation() {
        return check.compilation();
    }

    /**
     * Everything that was found, as the command line's {@code check} tells it.
     *
     * @return the findings, in reading order
     */
    public List<Diagnostic> diagnostics() {
        return Warnings.among(check.diagnostics(), warnings);
    }

    static CheckedPolicy check(IProject project) throws PolicyProjectException, CoreException, IOException {
        Map<String, Long> stamps = PolicyFiles.stamps(project);
        PolicyProject policy = PolicyProject.open(folder(project));
        CompletableFuture<List<Diagnostic>> warnings = CompletableFuture
                .supplyAsync(() -> Warnings.of(policy, () -> false));
        return new CheckedPolicy(ProjectCheck.of(policy), warnings.join(), stamps);
    }

    void remember(IProject project) throws CoreException {
        project.setSessionProperty(KEY, this);
    }

    static void forget(IProject project) throws CoreException {
        project.setSessionProperty(KEY, null);
    }

    /** What the project's markers are to say. */
    List<DiagnosticMarker> markers(IProject project, Locale locale) {
        return diagnostics().stream().map(diagnostic -> marker(project, diagnostic, locale)).toList();
    }

    private DiagnosticMarker marker(IProject project, Diagnostic diagnostic, Locale locale) {
        String path = diagnostic.span().path();
        IResource file = path.isEmpty() ? null : project.findMember(path);
        return DiagnosticMarker.of(file == null ? project : file, diagnostic, textLength(path), locale);
    }

    /** Suites are not among the compilation's sources, and have no findings behind their end. */
    private int textLength(String path) {
        return compilation().project().source(path).map(SourceFile::text).map(String::length).orElse(Integer.MAX_VALUE);
    }
}
