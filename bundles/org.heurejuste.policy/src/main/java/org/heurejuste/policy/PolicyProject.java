package org.heurejuste.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.heurejuste.policy.internal.build.Once;
import org.heurejuste.policy.internal.project.ProjectFiles;

/**
 * The files of a policy project as they were at one moment: a folder with {@code src/main/resources}, or a package (kjar).
 * Immutable; an editor's unsaved text is laid over it with {@link #withText}.
 */
public final class PolicyProject {

    private final Path root;
    private final boolean packaged;
    private final SortedMap<String, SourceFile> files;
    private final Supplier<ProjectLibraries> libraries;

    private PolicyProject(Path root, boolean packaged, SortedMap<String, SourceFile> files) {
        this.root = root;
        this.packaged = packaged;
        this.files = files;
        this.libraries = new Once<>(() -> ProjectLibraries.of(this));
    }

    /** The same project, as far as its libraries go. */
    private PolicyProject(PolicyProject same, SortedMap<String, SourceFile> files) {
        this.root = same.root;
        this.packaged = same.packaged;
        this.files = files;
        this.libraries = same.libraries;
    }

    /**
     * Reads a project or a package.
     *
     * @param folderOrPackage a folder with {@code src/main/resources}, or a kjar
     * @return its files
     * @throws PolicyProjectException if it is neither, or cannot be read
     */
    public static PolicyProject open(Path folderOrPackage) throws PolicyProjectException {
        Path root = folderOrPackage.toAbsolutePath().normalize();
        boolean packaged = !Files.isDirectory(root);
        Collection<SourceFile> read = packaged ? ProjectFiles.ofPackage(root) : ProjectFiles.ofFolder(root);
        SortedMap<String, SourceFile> files = new TreeMap<>();
        read.forEach(file -> files.put(file.path(), file));
        return new PolicyProject(root, packaged, files);
    }

    /**
     * A project without any file, for a text that belongs to none.
     *
     * @param folder the folder that paths are relative to; it is not read
     * @return the empty project
     */
    public static PolicyProject empty(Path folder) {
        return new PolicyProject(folder.toAbsolutePath().normalize(), false, new TreeMap<>());
    }

    /**
     * The same project with another text in one file, which is added where it is missing.
     *
     * @param path the file, relative to the root, with {@code /} between the names
     * @param text its text
     * @return the project with that text; this one stays as it is
     */
    public PolicyProject withText(String path, String text) {
        SortedMap<String, SourceFile> changed = new TreeMap<>(files);
        changed.put(path, new SourceFile(path, ProjectFiles.kindOf(path), text.getBytes(StandardCharsets.UTF_8)));
        return path.endsWith("pom.xml")
                ? new PolicyProject(root, packaged, changed)
                : new PolicyProject(this, changed);
    }

    /**
     * The Java classes that its rules may use. They are looked for when this is first asked for.
     *
     * @return its libraries; the same ones after {@link #withText}, unless that changes its {@code pom.xml}
     */
    public ProjectLibraries libraries() {
        return libraries.get();
    }

    /**
     * Where it was read.
     *
     * @return the folder or the package, absolute
     */
    public Path root() {
        return root;
    }

    /**
     * What people call it.
     *
     * @return the name of its folder, or of its package without the extension
     */
    public String name() {
        Path last = root.getFileName();
        String name = last == null ? root.toString() : last.toString();
        return packaged ? name.replaceFirst("\\.[^.]*$", "") : name;
    }

    /**
     * Whether it is a package.
     *
     * @return whether it is a kjar rather than a folder
     */
    public boolean isPackage() {
        return packaged;
    }

    /**
     * Its files.
     *
     * @return {@code pom.xml}, the handbook and everything under {@code src/main/resources}, sorted by path;
     *         for a package, its entries except classes
     */
    public List<SourceFile> sources() {
        return List.copyOf(files.values());
    }

    /**
     * One of its files.
     *
     * @param path the file, relative to the root, with {@code /} between the names
     * @return the file, or empty where there is none
     */
    public Optional<SourceFile> source(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * Where its resources lie.
     *
     * @return {@code src/main/resources/}, or an empty text for a package
     */
    public String resources() {
        return packaged ? "" : ProjectFiles.RESOURCES;
    }
}
