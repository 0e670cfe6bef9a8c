package org.heurejuste.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void makesAFileAndReplacesIt() throws IOException {
        Path file = folder.resolve("règles.txt");
        AtomicFile.write(file, "premier");
        AtomicFile.write(file, "second, été");
        assertThat(file).hasContent("second, été");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertNothingElseIn(folder, 1);
    }

    @Test
    @DisplayName("what is given up leaves the old file as it was, and nothing beside it")
    void givenUp() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        try (AtomicFile atomic = AtomicFile.begin(file)) {
            atomic.stream().write("half".getBytes(StandardCharsets.UTF_8));
            assertThat(file).hasContent("old");
        }
        assertThat(file).hasContent("old");
        assertNothingElseIn(folder, 1);
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThatIOException().isThrownBy(() -> AtomicFile.write(folder.resolve("none/a.txt"), "x"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowedAndPermissionsAreKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsWrittenToAndStaysADevice() throws IOException {
        Path device = Path.of("/dev/null");
        AtomicFile.write(device, "nothing");
        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(device).exists();
    }

    private static void assertNothingElseIn(Path folder, int files) throws IOException {
        try (var content = Files.list(folder)) {
            assertThat(content).hasSize(files);
        }
    }
}
