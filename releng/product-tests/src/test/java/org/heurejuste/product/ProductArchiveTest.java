package org.heurejuste.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

/** The archive for Linux, unpacked, started by its own script, put to work, and ended. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only the archive for Linux can be run by its script here")
class ProductArchiveTest {

    private static final List<Class<?>> JUNIT = List.of(Test.class, JupiterTestEngine.class, ParameterizedTest.class,
            ReflectionSupport.class, TestEngine.class, Launcher.class, AssertionFailedError.class);

    @TempDir
    Path folder;

    @Test
    void theProductOpensBreaksMendsRunsExportsAndEnds() throws IOException, InterruptedException, URISyntaxException {
        InstalledProduct product = InstalledProduct.unpack(path("product.archive"), folder);
        product.add(testBundles());
        Path output = folder.resolve("output.txt");
        Path report = folder.resolve("report.txt");

        int code = product.run(Files.createDirectories(folder.resolve("person")), output, properties(report),
                List.of("-data", folder.resolve("workspace").toString(), "-nl", "en"));

        assertTrue(Files.exists(report), () -> "the tests did not run: " + read(output));
        String results = Files.readString(report);
        assertTrue(results.lines().findFirst().orElse("").matches("[1-9]\\d* passed, 0 failed"), results);
        assertEquals(0, code, () -> read(output));
        assertFalse(hasErrors(folder.resolve("workspace/.metadata/.log")),
                () -> read(folder.resolve("workspace/.metadata/.log")));
    }

    private static Map<String, String> properties(Path report) {
        return Map.of("heurejuste.tests",
                "org.heurejuste.ui.tests.WorkbenchWindowTest,org.heurejuste.ui.tests.BreakMendRunExportTest",
                "heurejuste.tests.report", report.toString(),
                "heurejuste.policy", path("product.policy").toString(),
                "heurejuste.screenshots", path("product.screenshots").toString());
    }

    private static List<Path> testBundles() throws URISyntaxException {
        List<Path> bundles = new ArrayList<>(List.of(path("product.tests")));
        for (Class<?> type : JUNIT) {
            bundles.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return bundles;
    }

    /** An entry's second word is its severity; 4 is an error. */
    private static boolean hasErrors(Path log) {
        return Files.exists(log) && read(log).lines().anyMatch(line -> line.matches("!ENTRY \\S+ 4 .*"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
