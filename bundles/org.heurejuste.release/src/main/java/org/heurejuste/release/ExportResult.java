package org.heurejuste.release;

import java.nio.file.Path;
import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.testing.TestRun;

/** What became of an export. */
public sealed interface ExportResult {

    /**
     * The suites as they ran against the package, or, where no package could be made, as they stand.
     *
     * @return the run
     */
    TestRun run();

    /**
     * The package was written.
     *
     * @param file the package
     * @param bytes its size
     * @param sha256 its SHA-256, in lower-case hexadecimal digits
     * @param run the suites, all green
     */
    record Written(Path file, int bytes, String sha256, TestRun run) implements ExportResult {
    }

    /**
     * No package was written, because something must be mended first. A package of an earlier export is still there.
     *
     * @param diagnostics what is wrong, warnings included, in reading order; empty where only cases failed
     * @param run the suites
     */
    record Refused(List<Diagnostic> diagnostics, TestRun run) implements ExportResult {

        /** Keeps its own copy. */
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * No package was written, because the export was cancelled.
     *
     * @param run the suites as far as they ran
     */
    record Cancelled(TestRun run) implements ExportResult {
    }
}
