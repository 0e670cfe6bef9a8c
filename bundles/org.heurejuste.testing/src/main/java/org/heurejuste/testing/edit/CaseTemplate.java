package org.heurejuste.testing.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFiles;

/**
 * A case to begin with. A project keeps its own in {@link #FOLDER}: files that are written as suites are, but are not run.
 *
 * @param name what it is called
 * @param path the file that it is in, relative to the project's root
 * @param draft the case
 */
public record CaseTemplate(String name, String path, CaseDraft draft) {

    /** The folder of templates, relative to a project's root. */
    public static final String FOLDER = SuiteFiles.FOLDER + "/cases/templates";

    /** The largest file that is read, in bytes. */
    private static final long LARGEST = 1024 * 1024;

    /**
     * The templates of a project.
     *
     * @param root the project's folder
     * @param vocabulary its vocabulary
     * @return the cases of every {@code .yaml} file of the folder that can be read, sorted by file; empty where there is no such folder
     * @throws IOException if the folder cannot be listed or a file cannot be read
     */
    public static List<CaseTemplate> of(Path root, Vocabulary vocabulary) throws IOException {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<CaseTemplate> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(CaseTemplate::isTemplate).sorted().toList()) {
                String path = FOLDER + "/" + file.getFileName();
                SuiteDocument.open(path, Files.readString(file), vocabulary).content().cases().stream()
                        .filter(entry -> entry.editable() && !entry.name().isEmpty())
                        .map(entry -> new CaseTemplate(entry.name(), path, CaseDrafts.of(entry, entry.name())))
                        .forEach(templates::add);
            }
        }
        return templates;
    }

    private static boolean isTemplate(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file) && file.toFile().length() <= LARGEST;
    }
}
