package org.heurejuste.testing.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.internal.edit.SuiteYaml;

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
                templates.addAll(read(FOLDER + "/" + file.getFileName(), Files.readString(file), vocabulary));
            }
        }
        return templates;
    }

    /**
     * Templates that are kept elsewhere than in a project.
     *
     * @param path what to call the place where they are kept
     * @param text the text of a suite in YAML
     * @param vocabulary the policy's vocabulary
     * @return its cases that can be read
     */
    public static List<CaseTemplate> read(String path, String text, Vocabulary vocabulary) {
        return SuiteDocument.open(path, text, vocabulary).content().cases().stream()
                .filter(entry -> entry.editable() && !entry.name().isEmpty())
                .map(entry -> new CaseTemplate(entry.name(), path, CaseDrafts.of(entry, entry.name()))).toList();
    }

    /**
     * The text in which templates are kept.
     *
     * @param templates the templates
     * @return the text of a suite in YAML, in which {@link #read} finds them again
     */
    public static String write(List<CaseTemplate> templates) {
        return SuiteYaml.of("templates", templates.stream().map(CaseTemplate::draft).toList());
    }

    private static boolean isTemplate(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file) && file.toFile().length() <= LARGEST;
    }
}
