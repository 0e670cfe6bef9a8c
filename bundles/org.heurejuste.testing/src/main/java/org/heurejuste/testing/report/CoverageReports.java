package org.heurejuste.testing.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;
import org.heurejuste.testing.internal.report.CoberturaXml;
import org.heurejuste.testing.internal.report.CoverageJson;

/** Coverage for programs: {@code coverage.json} with all of it, and {@code cobertura.xml} as Jenkins and GitLab read it. */
public final class CoverageReports {

    /** The name of the file with all of it. */
    public static final String JSON = "coverage.json";

    /** The name of the file for build servers. */
    public static final String COBERTURA = "cobertura.xml";

    private CoverageReports() {}

    /**
     * Writes the fields of {@link #JSON} into an object that is being written.
     *
     * @param json where to
     * @param coverage the coverage
     * @param offered cases for what is not covered
     * @param locale the language of the reasons
     * @throws IOException if it cannot be written
     */
    public static void write(JsonGenerator json, Coverage coverage, List<CoveringCase> offered, Locale locale)
            throws IOException {
        CoverageJson.write(json, coverage, offered, locale);
    }

    /**
     * Writes both, each whole or not at all.
     *
     * @param coverage the coverage
     * @param offered cases for what is not covered
     * @param folder where to; made where it is missing
     * @param locale the language of the reasons
     * @return the files written
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(Coverage coverage, List<CoveringCase> offered, Path folder, Locale locale)
            throws IOException {
        Files.createDirectories(folder);
        Path json = folder.resolve(JSON);
        Path cobertura = folder.resolve(COBERTURA);
        AtomicFile.write(json, CoverageJson.of(coverage, offered, locale));
        AtomicFile.write(cobertura, CoberturaXml.of(coverage, System.currentTimeMillis()));
        return List.of(json, cobertura);
    }
}
