package org.heurejuste.policy.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.text.Message;

/** Reads the files of a project's folder or of a package. */
public final class ProjectFiles {

    /** Where a project's folder has its resources. */
    public static final String RESOURCES = "src/main/resources/";

    /** Where the resources have the description of the rule base. */
    public static final String MODULE = "META-INF/kmodule.xml";

    private static final long LARGEST_PACKAGE = 256L * 1024 * 1024;

    private ProjectFiles() {}

    /**
     * Reads a folder.
     *
     * @param root the project's folder
     * @return {@code pom.xml}, the handbook and everything under {@code src/main/resources}
     * @throws PolicyProjectException if it has no {@code src/main/resources} or cannot be read
     */
    public static List<SourceFile> ofFolder(Path root) throws PolicyProjectException {
        if (!Files.isDirectory(root.resolve(RESOURCES))) {
            throw failure("project.none", root);
        }
        try {
            List<SourceFile> files = new ArrayList<>();
            for (String part : List.of("pom.xml", "handbook", RESOURCES)) {
                collect(root, root.resolve(part), files);
            }
            return files;
        } catch (IOException e) {
            throw failure("project.unreadable", root);
        }
    }

    private static void collect(Path root, Path part, List<SourceFile> files) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> found = Files.walk(part)) {
            for (Path file : found.filter(readable(part)).sorted().toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                files.add(new SourceFile(path, kindOf(path), Files.readAllBytes(file)));
            }
        }
    }

    /** Hidden files and what editors leave beside a file are nobody's sources. */
    private static Predicate<Path> readable(Path part) {
        return file -> Files.isRegularFile(file) && (file.equals(part) || !hidden(part.relativize(file)));
    }

    /**
     * Whether a file is nobody's source.
     *
     * @param path relative to the project's root
     * @return whether a name in it begins with a dot or ends with a tilde
     */
    public static boolean hidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".") || name.toString().endsWith("~")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a package.
     *
     * @param file the kjar
     * @return its entries except classes
     * @throws PolicyProjectException if it is no zip file, holds no {@code META-INF/kmodule.xml}, or cannot be read
     */
    public static List<SourceFile> ofPackage(Path file) throws PolicyProjectException {
        if (!Files.isRegularFile(file)) {
            throw failure("project.missing", file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(MODULE) == null) {
                throw failure("package.none", file);
            }
            return entries(zip, file);
        } catch (IOException e) {
            throw failure("package.unreadable", file);
        }
    }

    private static List<SourceFile> entries(ZipFile zip, Path file) throws IOException, PolicyProjectException {
        List<SourceFile> files = new ArrayList<>();
        long total = 0;
        for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
            if (entry.isDirectory() || entry.getName().endsWith(".class")) {
                continue;
            }
            byte[] bytes = zip.getInputStream(entry)
                    .readNBytes((int) Math.min(Integer.MAX_VALUE - 8, LARGEST_PACKAGE - total + 1));
            total += bytes.length;
            if (total > LARGEST_PACKAGE) {
                throw failure("package.huge", file);
            }
            files.add(new SourceFile(entry.getName(), kindOf(entry.getName()), bytes));
        }
        return files;
    }

    private static PolicyProjectException failure(String key, Path path) {
        return new PolicyProjectException(Message.of(PolicyProject.class, key, path.toString()),
                Message.of(PolicyProject.class, key + ".help"));
    }

    /**
     * What a file is, by its path.
     *
     * @param path relative to the project's root or to the package's
     * @return its kind
     */
    public static SourceKind kindOf(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (path.equals(MODULE) || path.equals(RESOURCES + MODULE)) {
            return SourceKind.MODULE;
        } else if (path.startsWith("handbook/") && name.endsWith(".md")) {
            return SourceKind.HANDBOOK;
        } else if (name.endsWith(".drl")) {
            return SourceKind.RULES;
        } else if (name.endsWith(".drl.csv") || name.endsWith(".drl.xlsx") || name.endsWith(".drl.xls")) {
            return SourceKind.TABLE;
        } else if (name.endsWith(".dslr")) {
            return SourceKind.SENTENCE_RULES;
        }
        return name.endsWith(".dsl") ? SourceKind.SENTENCES : SourceKind.RESOURCE;
    }
}
