package org.heurejuste.policy.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of a project, chosen as Maven chooses them, out of a repository of this machine. */
class MavenLibrariesTest {

    @TempDir
    private Path folder;
    private Path repository;

    @BeforeEach
    void aRepository() throws IOException {
        repository = folder.resolve("repository");
        library("facts", "1", dependency("base", "1", "") + dependency("tool", "1", "<scope>test</scope>")
                + dependency("extra", "1", "<optional>true</optional>"));
        library("base", "1", dependency("facts", "1", ""));
        library("base", "2", "");
        library("tool", "1", "");
        library("extra", "1", "");
        pom("bill", "1", "<dependencyManagement><dependencies>" + dependency("facts", "1", "")
                + "</dependencies></dependencyManagement>");
        pom("parent", "1", "<properties><facts.version>1</facts.version></properties><dependencies>"
                + dependency("tool", "1", "") + "</dependencies>");
    }

    @Test
    void whatALibraryNeedsComesWithItButNotItsTestsAndOptions() {
        assertThat(jars(dependency("facts", "1", ""))).containsExactly("facts-1.jar", "base-1.jar");
    }

    @Test
    void theNearestVersionWins() {
        assertThat(jars(dependency("facts", "1", "") + dependency("base", "2", ""))).containsExactly("facts-1.jar",
                "base-2.jar");
    }

    @Test
    void theProjectsManagedVersionWinsOverThatOfALibrary() {
        assertThat(all("<dependencyManagement><dependencies>" + dependency("base", "2", "")
                + "</dependencies></dependencyManagement><dependencies>" + dependency("facts", "1", "")
                + "</dependencies>").jars()).extracting(jar -> jar.getFileName().toString())
                .containsExactly("facts-1.jar", "base-2.jar");
    }

    @Test
    void aBillTellsVersions() {
        assertThat(all("<dependencyManagement><dependencies>"
                + dependency("bill", "1", "<type>pom</type><scope>import</scope>")
                + "</dependencies></dependencyManagement><dependencies>"
                + dependency("facts", "", "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId>"
                        + "</exclusion></exclusions>")
                + "</dependencies>").jars()).extracting(jar -> jar.getFileName().toString())
                .containsExactly("facts-1.jar");
    }

    @Test
    void aParentTellsPropertiesAndLibraries() {
        assertThat(all("<parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>"
                + "<dependencies>" + dependency("facts", "${facts.version}", "") + "</dependencies>").jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("facts-1.jar", "tool-1.jar", "base-1.jar");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(all("<dependencies>" + dependency("gone", "${no.version}", "") + dependency("../../x", "1", "")
                + "</dependencies>").missing()).containsExactly("g:gone:", "g:../../x:1");
    }

    @Test
    void brokenFilesHaveNoLibraries() {
        assertThat(MavenLibraries.of("<project><dependencies>".getBytes(StandardCharsets.UTF_8), folder).jars())
                .isEmpty();
        assertThat(MavenLibraries.of(new byte[] {0, 1, 2}, folder).missing()).isEmpty();
    }

    private List<String> jars(String dependencies) {
        return all("<dependencies>" + dependencies + "</dependencies>").jars().stream()
                .map(jar -> jar.getFileName().toString()).toList();
    }

    private MavenLibraries.Found all(String content) {
        return MavenLibraries.of(("<project><groupId>g</groupId><artifactId>mine</artifactId><version>1</version>"
                + content + "</project>").getBytes(StandardCharsets.UTF_8), folder, new LocalRepository(repository));
    }

    private static String dependency(String artifact, String version, String more) {
        return "<dependency><groupId>g</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>") + more + "</dependency>";
    }

    private void library(String artifact, String version, String dependencies) throws IOException {
        Files.writeString(pom(artifact, version, "<dependencies>" + dependencies + "</dependencies>")
                .resolve(artifact + "-" + version + ".jar"), "");
    }

    private Path pom(String artifact, String version, String content) throws IOException {
        Path place = Files.createDirectories(repository.resolve("g").resolve(artifact).resolve(version));
        Files.writeString(place.resolve(artifact + "-" + version + ".pom"), "<project><groupId>g</groupId><artifactId>"
                + artifact + "</artifactId><version>" + version + "</version>" + content + "</project>");
        return place;
    }
}
