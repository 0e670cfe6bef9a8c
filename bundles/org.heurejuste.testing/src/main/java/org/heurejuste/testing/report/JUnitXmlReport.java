package org.heurejuste.testing.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.heurejuste.testing.TestRun;

/** A run as JUnit XML, {@code junit.xml}, in the form that Jenkins and GitLab read. */
public final class JUnitXmlReport {

    private JUnitXmlReport() {
    }

    /**
     * Writes the report, whole or not at all.
     *
     * @param run the run
     * @param folder where to; made where it is missing
     * @param locale the reader's language
     * @return the file written, {@code junit.xml}
     * @throws IOException if it cannot be written
     */
    public static Path write(TestRun run, Path folder, Locale locale) throws IOException {
        throw new UnsupportedOperationException();
    }
}
