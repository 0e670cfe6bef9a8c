package org.heurejuste.testing.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.heurejuste.testing.TestRun;

/** A run as one self-contained web page, {@code index.html}: no script, nothing loaded from elsewhere, light and dark, made for screen readers too. */
public final class HtmlReport {

    private HtmlReport() {
    }

    /**
     * Writes the report, whole or not at all.
     *
     * @param run the run
     * @param folder where to; made where it is missing
     * @param locale the reader's language
     * @return the file written, {@code index.html}
     * @throws IOException if it cannot be written
     */
    public static Path write(TestRun run, Path folder, Locale locale) throws IOException {
        throw new UnsupportedOperationException();
    }
}
