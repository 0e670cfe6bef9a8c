package org.heurejuste.testing.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.letter.Letters;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.coverage.Coverage;
import org.heurejuste.testing.coverage.CoveringCase;
import org.heurejuste.testing.internal.report.CaseLetterTexts;
import org.heurejuste.testing.internal.report.CoveredRun;
import org.heurejuste.testing.internal.report.HtmlPage;
import org.jspecify.annotations.Nullable;

/** A run as one self-contained web page, {@code index.html}: no script, nothing loaded from elsewhere, light and dark, made for screen readers too. */
public final class HtmlReport {

    /** The name of the file. */
    public static final String FILE = "index.html";

    private HtmlReport() {}

    /**
     * Writes the report, whole or not at all.
     *
     * @param run the run
     * @param explanations why its failed cases failed, in the reader's language
     * @param letters what the customer reads of the decisions; shown in the reader's language
     * @param folder where to; made where it is missing
     * @param locale the reader's language
     * @return the file written, {@link #FILE}
     * @throws IOException if it cannot be written
     */
    public static Path write(TestRun run, FailureExplanations explanations, Letters letters, Path folder, Locale locale)
            throws IOException {
        return write(run, null, explanations, letters, folder, locale);
    }

    /**
     * Writes the report with what of the policy the run covers, whole or not at all.
     *
     * @param run the run
     * @param coverage its coverage
     * @param offered cases for what is not covered
     * @param explanations why its failed cases failed, in the reader's language
     * @param letters what the customer reads of the decisions; shown in the reader's language
     * @param folder where to; made where it is missing
     * @param locale the reader's language
     * @return the file written, {@link #FILE}
     * @throws IOException if it cannot be written
     */
    public static Path write(TestRun run, Coverage coverage, List<CoveringCase> offered,
            FailureExplanations explanations, Letters letters, Path folder, Locale locale) throws IOException {
        return write(run, new CoveredRun(coverage, offered), explanations, letters, folder, locale);
    }

    private static Path write(TestRun run, @Nullable CoveredRun covered, FailureExplanations explanations,
            Letters letters, Path folder, Locale locale) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, HtmlPage.of(run, covered, explanations, new CaseLetterTexts(letters, locale), locale));
        return file;
    }
}
