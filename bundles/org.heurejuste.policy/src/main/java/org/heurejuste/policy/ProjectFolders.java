package org.heurejuste.policy;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.internal.project.ProjectFiles;

/** Finds the folders of policy projects: those with {@code src/main/resources}, and with a kmodule.xml or a pom.xml of a kjar. */
public final class ProjectFolders {

    private static final Set<String> OUTPUT = Set.of("target", "bin", "node_modules");
    private static final int LARGEST_POM = 1 << 20;

    private ProjectFolders() {}

    /**
     * Whether a folder is one of a policy project.
     *
     * @param folder any folder, missing ones included
     * @return whether it has {@code src/main/resources}, and a kmodule.xml there or a pom.xml that makes a kjar
     */
    public static boolean isProject(Path folder) {
        Path resources = folder.resolve(ProjectFiles.RESOURCES);
        return Files.isDirectory(resources)
                && (Files.isRegularFile(resources.resolve(ProjectFiles.MODULE))
                        || makesKjar(folder.resolve("pom.xml")));
    }

    /**
     * The project that a file or folder belongs to.
     *
     * @param file a file or folder, which need not be there
     * @return the nearest project's folder, the given one or one above it, absolute; empty where there is none
     */
    public static Optional<Path> around(Path file) {
        for (Path folder = file.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (isProject(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /**
     * The projects in a folder and below it. Hidden folders and those of build output are left out, and a project's own
     * folder is not searched further.
     *
     * @param folder where to look
     * @param depth how many levels below it, at most
     * @return the projects' folders, absolute; what cannot be read has none
     */
    public static List<Path> below(Path folder, int depth) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder.toAbsolutePath().normalize(), EnumSet.noneOf(FileVisitOption.class),
                    depth + 1, new Search(found));
        } catch (IOException e) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    /**
     * Whether a project reads a file of its folder.
     *
     * @param path the file, relative to the project's folder, with {@code /} between the names
     * @return whether it is {@code pom.xml}, or a file of the handbook or of {@code src/main/resources} that is not hidden
     */
    public static boolean reads(String path) {
        boolean inside = path.equals("pom.xml") || path.startsWith("handbook/")
                || path.startsWith(ProjectFiles.RESOURCES);
        return inside && !ProjectFiles.hidden(Path.of(path));
    }

    private static boolean makesKjar(Path pom) {
        try {
            return Files.isRegularFile(pom) && Files.size(pom) <= LARGEST_POM
                    && Files.readString(pom).replaceAll("\\s+", "").contains("<packaging>kjar</packaging>");
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks for projects, folder by folder. */
    private static final class Search extends SimpleFileVisitor<Path> {

        private final List<Path> found;

        Search(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            if (name.startsWith(".") || OUTPUT.contains(name)) {
                return FileVisitResult.SKIP_SUBTREE;
            } else if (isProject(folder)) {
                found.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
