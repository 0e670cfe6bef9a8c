package org.heurejuste.ui.tests.product;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs test classes once the workbench is open, writes what became of them to a file, and closes the workbench. Does
 * nothing unless the system property {@value #TESTS} names test classes, with commas between them; {@value #REPORT} is
 * the file.
 */
public final class TestsInProduct implements IStartup {

    /** The system property that names the classes. */
    public static final String TESTS = "heurejuste.tests";
    /** The system property that names the file. */
    public static final String REPORT = "heurejuste.tests.report";

    @Override
    public void earlyStartup() {
        String tests = System.getProperty(TESTS);
        if (tests != null) {
            new Thread(() -> run(tests, Path.of(System.getProperty(REPORT))), "tests").start();
        }
    }

    private static void run(String tests, Path report) {
        try {
            write(report, execute(request(tests.split(","))), null);
        } catch (RuntimeException | LinkageError broken) {
            write(report, null, broken);
        } finally {
            PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
        }
    }

    private static LauncherDiscoveryRequest request(String[] tests) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(tests).map(TestsInProduct::load).map(DiscoverySelectors::selectClass).toList())
                .build();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no such test", e);
        }
    }

    /** With the one engine that is asked for: service loaders do not see into other bundles. */
    private static TestExecutionSummary execute(LauncherDiscoveryRequest request) {
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request, summary);
        return summary.getSummary();
    }

    private static void write(Path report, @Nullable TestExecutionSummary summary, @Nullable Throwable broken) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(report))) {
            if (summary != null) {
                writer.println(summary.getTestsSucceededCount() + " passed, "
                        + (summary.getTestsFoundCount() - summary.getTestsSucceededCount()) + " failed");
                summary.printFailuresTo(writer);
            }
            if (broken != null) {
                broken.printStackTrace(writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
