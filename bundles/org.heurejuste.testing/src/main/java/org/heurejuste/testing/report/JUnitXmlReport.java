package org.heurejuste.testing.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.internal.report.CaseLetterTexts;
import org.heurejuste.testing.internal.report.JUnitXml;

/** A run as JUnit XML, {@code junit.xml}, in the form that Jenkins and GitLab read. */
public final class JUnitXmlReport {

    /** The name of the file. */
    public static final String FILE = "junit.xml";

    private JUnitXmlReport() {}

    /**
     * Writes the report, whole or not at all.
     *
     * @param run the run
     * @param letters what the customer reads of the decisions; shown in the reader's language
     * @param folder where to; made where it is missing
     * @param locale the reader's language
     * @return the file written, {@link #FILE}
     * @throws IOException if it cannot be written
     */
    public static Path write(TestRun run, Letters letters, Path folder, Locale locale) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, JUnitXml.of(run, new CaseLetterTexts(letters, locale), locale));
        return file;
    }
}
