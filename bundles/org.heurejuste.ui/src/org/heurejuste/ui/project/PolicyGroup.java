package org.heurejuste.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;

import org.jspecify.annotations.Nullable;

/** The files of one kind in a policy project, wherever they lie. */
public final class PolicyGroup extends PlatformObject {

    /** What the files of a group are for. */
    public enum Kind {
        /** The vocabulary, rules, decision tables and sentences. */
        RULES("src/main/resources", ".drl", ".dslr", ".dsl", ".drl.csv", ".drl.xlsx", ".drl.xls"),
        /** The suites of sample cases. */
        CASES("src/test/resources", ".cases.yaml", ".cases.csv", ".cases.xlsx"),
        /** The policy in words. */
        HANDBOOK("handbook", ".md"),
        /** Every file, in its folder. */
        FILES("");

        private final String folder;
        private final List<String> endings;

        Kind(String folder, String... endings) {
            this.folder = folder;
            this.endings = List.of(endings);
        }

        private boolean holds(IResource resource) {
            String name = resource.getName().toLowerCase(Locale.ROOT);
            return resource instanceof IFile && endings.stream().anyMatch(name::endsWith)
                    && IPath.fromPortableString(folder).isPrefixOf(resource.getProjectRelativePath());
        }
    }

    private final IProject project;
    private final Kind kind;

    /**
     * A group.
     *
     * @param project the project
     * @param kind which of its groups
     */
    public PolicyGroup(IProject project, Kind kind) {
        this.project = project;
        this.kind = kind;
    }

    /**
     * The group that a resource is shown in.
     *
     * @param resource any resource of a project
     * @return the group of its kind, or the one of all files
     */
    static PolicyGroup of(IResource resource) {
        for (Kind kind : Kind.values()) {
            if (kind.holds(resource)) {
                return new PolicyGroup(resource.getProject(), kind);
            }
        }
        return new PolicyGroup(resource.getProject(), Kind.FILES);
    }

    /**
     * What the files are for.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The project.
     *
     * @return the project that the files belong to
     */
    public IProject project() {
        return project;
    }

    /** What is shown below the group: its files, or the project's own first level. */
    List<IResource> members() {
        try {
            return kind == Kind.FILES ? List.of(project.members()) : files();
        } catch (CoreException closedMeanwhile) {
            return List.of();
        }
    }

    private List<IResource> files() throws CoreException {
        List<IResource> files = new ArrayList<>();
        IResource folder = project.findMember(kind.folder);
        if (folder != null) {
            folder.accept(resource -> {
                if (kind.holds(resource)) {
                    files.add(resource);
                }
                return true;
            });
        }
        return files;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyGroup that && kind == that.kind && project.equals(that.project);
    }

    @Override
    public int hashCode() {
        return 31 * project.hashCode() + kind.hashCode();
    }
}
