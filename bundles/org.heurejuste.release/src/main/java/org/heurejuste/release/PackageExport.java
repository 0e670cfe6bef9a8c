package org.heurejuste.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.KjarBuilder;
import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteRunner;
import org.heurejuste.testing.TestRun;

/**
 * Writes a policy as a package (kjar) that KIE runs. What the suites run against is the package itself, loaded as KIE
 * loads it in production, so that a package which is written is one whose suites were green.
 */
public final class PackageExport {

    private final PolicyProject project;
    private final ProjectCheck check;
    private final RunListener listener;
    private final BooleanSupplier cancelled;

    private PackageExport(PolicyProject project, RunListener listener, BooleanSupplier cancelled) throws IOException {
        this.project = project;
        this.check = ProjectCheck.of(project);
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * Exports a project, unless its rules or suites have errors or a case fails. Two exports of the same project are
     * the same to the byte.
     *
     * @param project the project's folder
     * @param folder where the package goes, as {@code <artifactId>-<version>.jar}; made where it is missing
     * @param listener told how the suites run
     * @param cancelled asked now and then; the export ends without a package as soon as it answers true
     * @return the package, or why there is none
     * @throws PolicyProjectException if there is no such project, if it is itself a package, or if the package cannot be written there
     * @throws IOException if the project's folders cannot be listed, or the system has no room for temporary files
     */
    public static ExportResult export(Path project, Path folder, RunListener listener, BooleanSupplier cancelled)
            throws PolicyProjectException, IOException {
        PolicyProject opened = PolicyProject.open(project);
        if (opened.isPackage()) {
            throw failure("export.package", project);
        }
        return new PackageExport(opened, listener, cancelled).into(folder);
    }

    private ExportResult into(Path folder) throws PolicyProjectException, IOException {
        if (check.hasErrors()) {
            return refused(check.diagnostics(), check.run(generated(), listener, cancelled));
        }
        byte[] content = KjarBuilder.build(project);
        try {
            TestRun run = runPackaged(content);
            if (run.cancelled()) {
                return new ExportResult.Cancelled(run);
            }
            return isProven(run) ? write(folder, content, run) : refused(check.diagnostics(), run);
        } catch (PolicyBrokenException e) {
            return refused(e.diagnostics(), check.run(generated(), listener, cancelled));
        }
    }

    private TestRun runPackaged(byte[] content) throws PolicyProjectException, PolicyBrokenException, IOException {
        Path packaged = Files.createTempFile("heurejuste-", ".jar");
        try {
            Files.write(packaged, content);
            try (DecisionService service = DecisionService.of(CompiledPolicy.load(packaged),
                    DecisionSettings.standard())) {
                return SuiteRunner.run(check.suites(), service::decide, generated(), listener, cancelled);
            }
        } finally {
            forget(packaged);
        }
    }

    // Windows keeps what the engine still holds open.
    private static void forget(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }

    private static boolean isProven(TestRun run) {
        return run.isGreen() && !run.results().isEmpty();
    }

    private static ExportResult refused(List<Diagnostic> found, TestRun run) {
        List<Diagnostic> reasons = new ArrayList<>(found);
        if (run.suites().stream().allMatch(PackageExport::isEmpty)) {
            reasons.add(new Diagnostic(ReleaseCode.NO_CASES, SourceSpan.startOf(SuiteFiles.FOLDER),
                    text("cases.none"), text("cases.none.help")));
        }
        return new ExportResult.Refused(reasons, run);
    }

    private GeneratedCases generated() {
        return GeneratedCases.usual(check.compilation());
    }

    private static boolean isEmpty(Suite suite) {
        return suite.cases().isEmpty() && suite.unreadable().isEmpty();
    }

    private ExportResult write(Path folder, byte[] content, TestRun run) throws PolicyProjectException {
        Path file = folder.resolve(KjarBuilder.fileName(project));
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw failure("export.unwritable", file);
        }
        return new ExportResult.Written(file, content.length, sha256(content), run);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static PolicyProjectException failure(String key, Path path) {
        return new PolicyProjectException(text(key, path.toString()), text(key + ".help"));
    }

    private static Message text(String key, Object... words) {
        return Message.of(PackageExport.class, key, words);
    }
}
