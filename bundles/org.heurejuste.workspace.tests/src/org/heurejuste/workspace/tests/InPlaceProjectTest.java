package org.heurejuste.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.heurejuste.workspace.PolicyNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A policy's folder is opened where it lies. */
@ExtendWith(CleanWorkspace.class)
class InPlaceProjectTest {

    @TempDir
    Path disk;

    @Test
    void opensAFolderWhereItLies() throws Exception {
        PolicyFolder folder = PolicyFolder.goodAt(disk.resolve("my-policy"));

        IProject project = OpenPolicy.at(folder.root()).project();

        assertEquals("my-policy", project.getName());
        assertEquals(folder.root().toRealPath(), project.getLocation().toPath().toRealPath());
        assertTrue(PolicyNature.isOn(project));
        assertTrue(project.getFile(PolicyFolder.RULES).exists());
    }

    @Test
    void savesIntoThatVeryFolder() throws Exception {
        PolicyFolder folder = PolicyFolder.goodAt(disk.resolve("my-policy"));

        OpenPolicy.at(folder.root()).save(PolicyFolder.RULES, "package org.example\n");

        assertEquals("package org.example\n", Files.readString(folder.root().resolve(PolicyFolder.RULES)));
    }

    @Test
    void opensTheSameProjectTheNextTime() throws Exception {
        PolicyFolder folder = PolicyFolder.goodAt(disk.resolve("my-policy"));
        IProject first = OpenPolicy.at(folder.root()).project();
        first.close(null);

        IProject second = OpenPolicy.at(folder.root().resolve("src/..")).project();

        assertEquals(first, second);
        assertEquals(1, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
    }

    @Test
    void opensAgainAfterATidyToolDeletedItsProjectFile() throws Exception {
        PolicyFolder folder = PolicyFolder.goodAt(disk.resolve("my-policy"));
        OpenPolicy.at(folder.root()).project().close(null);
        Files.delete(folder.root().resolve(".project"));

        IProject again = OpenPolicy.at(folder.root()).project();

        assertEquals("my-policy", again.getName());
        assertTrue(PolicyNature.isOn(again));
        assertTrue(again.getFile(PolicyFolder.RULES).exists());
    }

    @Test
    void seesWhatOtherToolsChangedSince() throws Exception {
        PolicyFolder folder = PolicyFolder.goodAt(disk.resolve("my-policy"));
        OpenPolicy.at(folder.root());

        folder.with("src/main/resources/org/example/more.drl", "package org.example\n");

        assertTrue(OpenPolicy.at(folder.root()).project().getFile("src/main/resources/org/example/more.drl").exists());
    }

    @Test
    void tellsFoldersOfTheSameNameApart() throws Exception {
        IProject here = OpenPolicy.at(PolicyFolder.goodAt(disk.resolve("here/policy")).root()).project();
        IProject there = OpenPolicy.at(PolicyFolder.goodAt(disk.resolve("there/policy")).root()).project();

        assertNotEquals(here, there);
        assertEquals("policy (2)", there.getName());
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        CoreException refused = assertThrows(CoreException.class, () -> OpenPolicy.at(disk.resolve("nowhere")));

        assertTrue(refused.getStatus().getMessage().contains("nowhere"), refused.getStatus()::getMessage);
    }
}
