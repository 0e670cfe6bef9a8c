package org.heurejuste.testing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of suites in a policy project. */
public final class SuiteFiles {

    /** The folder, relative to a project's root, in and under which suites lie. */
    public static final String FOLDER = "src/test/resources";

    private SuiteFiles() {}

    /**
     * The suites of a project, or those chosen.
     *
     * @param root the project's folder
     * @param glob chooses them by file name, by file name without its ending, or by path relative to the root:
     *        {@code recovery*}, {@code src/test/resources/cases/*}; {@code *} for all
     * @return the files in and under {@link #FOLDER}, sorted by path; empty where there is no such folder
     * @throws IOException if a folder cannot be listed
     * @throws java.util.regex.PatternSyntaxException if the glob is none
     */
    public static List<Path> find(Path root, String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return under(root.resolve(FOLDER)).stream().filter(file -> isChosen(matcher, root, file)).toList();
    }

    /**
     * The suites in and under a folder.
     *
     * @param folder the folder
     * @return the files, sorted by path; empty where there is no such folder
     * @throws IOException if a folder cannot be listed
     */
    public static List<Path> under(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(SuiteFiles::isSuite).sorted().toList();
        }
    }

    /**
     * Whether a file is a suite.
     *
     * @param file the file
     * @return true for a regular file that ends as suites do
     */
    public static boolean isSuite(Path file) {
        return SuiteFormat.of(file.toString()).isPresent() && Files.isRegularFile(file);
    }

    /**
     * The path of a file as findings name it.
     *
     * @param root the project's folder
     * @param file the file
     * @return the path relative to the folder with {@code /} between the names; the whole path where the file is not in it
     */
    public static String pathOf(Path root, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = root.toAbsolutePath().normalize();
        Path shown = whole.startsWith(folder) ? folder.relativize(whole) : whole;
        return shown.toString().replace('\\', '/');
    }

    private static boolean isChosen(PathMatcher matcher, Path root, Path file) {
        String name = String.valueOf(file.getFileName());
        return matcher.matches(Path.of(name)) || matcher.matches(Path.of(SuiteFormat.defaultName(name)))
                || matcher.matches(Path.of(pathOf(root, file)));
    }
}
