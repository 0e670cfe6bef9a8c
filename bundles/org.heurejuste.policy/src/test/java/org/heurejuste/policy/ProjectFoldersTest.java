package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folder is a project's, seen from anywhere in it, above it or beside it. */
class ProjectFoldersTest {

    @TempDir
    private Path folder;

    @Test
    void aFileBelongsToTheNearestProjectAroundIt() throws IOException, PolicyProjectException {
        Path outer = PolicyTemplate.create(folder.resolve("outer"), "org.example");
        Path inner = PolicyTemplate.create(outer.resolve("inner"), "org.example");

        assertThat(ProjectFolders.around(inner.resolve("src/main/resources/a.drl"))).contains(inner);
        assertThat(ProjectFolders.around(outer.resolve("src/main/resources/missing/a.drl"))).contains(outer);
        assertThat(ProjectFolders.around(folder.resolve("a.drl"))).isEmpty();
    }

    @Test
    @DisplayName("a kmodule.xml or a pom.xml of a kjar makes a project, resources alone do not")
    void whatMakesAProject() throws IOException {
        Path project = folder.resolve("project");
        Files.createDirectories(project.resolve("src/main/resources/META-INF"));
        assertThat(ProjectFolders.isProject(project)).isFalse();

        Files.writeString(project.resolve("pom.xml"), "<project><packaging>jar</packaging></project>");
        assertThat(ProjectFolders.isProject(project)).isFalse();

        Files.writeString(project.resolve("pom.xml"), "<project><packaging>\n  kjar\n</packaging></project>");
        assertThat(ProjectFolders.isProject(project)).isTrue();

        Files.delete(project.resolve("pom.xml"));
        Files.writeString(project.resolve("src/main/resources/META-INF/kmodule.xml"), "<kmodule/>");
        assertThat(ProjectFolders.isProject(project)).isTrue();
    }

    @Test
    void projectsAreFoundBelowAFolderButNotInBuildOutput() throws IOException, PolicyProjectException {
        Path one = PolicyTemplate.create(folder.resolve("a/one"), "org.example");
        Path two = PolicyTemplate.create(folder.resolve("two"), "org.example");
        PolicyTemplate.create(folder.resolve("target/copy"), "org.example");
        PolicyTemplate.create(folder.resolve(".git/hidden"), "org.example");

        assertThat(ProjectFolders.below(folder, 2)).containsExactlyInAnyOrder(one, two);
        assertThat(ProjectFolders.below(folder, 1)).containsExactly(two);
        assertThat(ProjectFolders.below(folder.resolve("missing"), 3)).isEmpty();
    }

    @Test
    void aProjectReadsItsResourcesAndItsHandbook() {
        assertThat(ProjectFolders.reads("src/main/resources/org/a.drl")).isTrue();
        assertThat(ProjectFolders.reads("handbook/fr.md")).isTrue();
        assertThat(ProjectFolders.reads("pom.xml")).isTrue();
        assertThat(ProjectFolders.reads("src/test/resources/a.drl")).isFalse();
        assertThat(ProjectFolders.reads("src/main/resources/.a.drl.swp")).isFalse();
        assertThat(ProjectFolders.reads("src/main/resources/a.drl~")).isFalse();
    }
}
