package org.heurejuste.languageserver.internal.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.heurejuste.policy.ProjectFolders;

/**
 * The projects that an editor works on, with the texts that it holds. Changes come one after the other; whoever asks gets a
 * view that later changes leave alone.
 */
public final class Workspace {

    /** How deep below a folder of the editor projects are looked for. */
    private static final int DEPTH = 6;

    private static final String CASES = "src/test/resources/cases";

    private final Consumer<ProjectView> changes;
    private final Consumer<String> farewells;
    private final Map<String, OpenFile> open = new LinkedHashMap<>();
    private final Map<String, Home> homes = new HashMap<>();
    private final Map<String, HeldProject> projects = new LinkedHashMap<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    /**
     * An empty workspace.
     *
     * @param changes is told of each project that is new or changed
     * @param farewells is told the key of each project that is no longer looked at
     */
    public Workspace(Consumer<ProjectView> changes, Consumer<String> farewells) {
        this.changes = changes;
        this.farewells = farewells;
    }

    /**
     * Takes in the projects of a folder, or the one around it.
     *
     * @param folder a folder of the editor
     */
    public void folderAdded(Path folder) {
        List<Path> found = ProjectFolders.around(folder).map(List::of)
                .orElseGet(() -> ProjectFolders.below(folder, DEPTH));
        synchronized (this) {
            folders.add(folder);
            found.forEach(root -> changes.accept(view(project(new Home(root.toString(), root, false, "")))));
        }
    }

    /**
     * Forgets the projects of a folder, except for those whose files are open.
     *
     * @param folder a folder of the editor
     */
    public synchronized void folderRemoved(Path folder) {
        folders.remove(folder);
        List.copyOf(projects.values()).forEach(this::leaveIfUnused);
    }

    /**
     * An editor holds a file from now on.
     *
     * @param uri its address
     * @param language what the editor takes it for
     * @param version the editor's count
     * @param text its text
     */
    public synchronized void opened(String uri, String language, int version, String text) {
        Home home = Home.of(uri, language);
        homes.put(uri, home);
        hold(OpenFile.of(uri, version, text), home);
    }

    /**
     * A text changed; nothing happens where the editor does not hold the file.
     *
     * @param uri the file's address
     * @param version the editor's count
     * @param edits the changes, in their order
     */
    public synchronized void changed(String uri, int version, List<TextDocumentContentChangeEvent> edits) {
        OpenFile file = open.get(uri);
        Home home = homes.get(uri);
        if (file != null && home != null) {
            hold(file.changed(edits, version), home);
        }
    }

    private void hold(OpenFile file, Home home) {
        open.put(file.uri(), file);
        HeldProject project = project(home);
        project.hold(home.path(), file);
        changes.accept(view(project));
    }

    /**
     * An editor no longer holds a file: what counts is again what is on disk.
     *
     * @param uri the file's address
     */
    public synchronized void closed(String uri) {
        Home home = homes.remove(uri);
        HeldProject project = home == null ? null : projects.get(home.key());
        open.remove(uri);
        if (project != null) {
            project.release(home.path());
            if (!leaveIfUnused(project)) {
                changes.accept(view(project));
            }
        }
    }

    /**
     * Files changed, came or went on disk.
     *
     * @param files the files
     * @param gone those of them that are there no longer
     */
    public synchronized void onDisk(Set<Path> files, Set<Path> gone) {
        if (files.stream().anyMatch(Workspace::makesProject)) {
            List.copyOf(folders).forEach(this::folderAdded);
            List.copyOf(open.values()).stream().filter(file -> Addresses.path(file.uri()).isPresent()).forEach(file -> {
                closed(file.uri());
                opened(file.uri(), "", file.version(), file.held());
            });
        }
        for (HeldProject project : List.copyOf(projects.values())) {
            if (project.onDisk(files, gone)) {
                changes.accept(view(project));
            }
        }
    }

    private static boolean makesProject(Path file) {
        return file.endsWith("pom.xml") || file.endsWith("kmodule.xml");
    }

    /**
     * The file of an address.
     *
     * @param uri an address
     * @return the file as it is now, or empty where it is neither open nor in a known project
     */
    public synchronized Optional<FileView> file(String uri) {
        Home home = homes.containsKey(uri) ? homes.get(uri) : Home.of(uri, "");
        return Optional.ofNullable(projects.get(home.key()))
                .map(project -> new FileView(view(project), home.path()));
    }

    /**
     * A project.
     *
     * @param key its folder, or the address of a text that belongs to none
     * @return the project as it is now, or empty where it is no longer looked at
     */
    public synchronized Optional<ProjectView> project(String key) {
        return Optional.ofNullable(projects.get(key)).map(Workspace::view);
    }

    /**
     * All projects.
     *
     * @return as they are now, without texts that belong to none
     */
    public synchronized List<ProjectView> projects() {
        return projects.values().stream().map(Workspace::view).filter(view -> !view.alone()).toList();
    }

    /**
     * An open file.
     *
     * @param uri its address
     * @return the text that the editor holds, or empty where it is not open
     */
    public synchronized Optional<OpenFile> open(String uri) {
        return Optional.ofNullable(open.get(uri));
    }

    /**
     * The sample cases of a project that the editor holds; they are none of the project's own files.
     *
     * @param root the project's folder
     * @return the files, by path relative to the folder
     */
    public synchronized Map<String, OpenFile> heldCases(Path root) {
        Path cases = root.resolve(CASES);
        Map<String, OpenFile> held = new TreeMap<>();
        open.values().forEach(file -> Addresses.path(file.uri()).filter(path -> path.startsWith(cases))
                .ifPresent(path -> held.put(root.relativize(path).toString().replace('\\', '/'), file)));
        return held;
    }

    private HeldProject project(Home home) {
        return projects.computeIfAbsent(home.key(), key -> new HeldProject(home));
    }

    private boolean leaveIfUnused(HeldProject project) {
        boolean wanted = project.isOpen()
                || !project.alone() && folders.stream().anyMatch(folder -> belongs(project.root(), folder));
        if (!wanted) {
            projects.remove(project.key());
            farewells.accept(project.key());
        }
        return !wanted;
    }

    private static boolean belongs(Path root, Path folder) {
        return root.startsWith(folder) || folder.startsWith(root);
    }

    private static ProjectView view(HeldProject project) {
        return project.view();
    }
}
