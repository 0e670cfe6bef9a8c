package org.heurejuste.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several projects at once, and files that change behind the editor's back. */
class FoldersTest extends AtADesk {

    @Override
    Desk atDesk(Path root) {
        return Desk.compiling(Features.MODERN, root);
    }

    private static final String BROKEN = "package org.example.policy\nrule x when Contact( waited ) then end\n";

    @Test
    @DisplayName("a project is found from any of its files, whatever folder the editor has open")
    void theProjectAroundAFile() {
        changeTo(Desk.compiling(Features.MODERN));
        Page rules = desk.open(policy.rules());

        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("minute");
    }

    @Test
    void projectsBelowAFolderAreFound() {
        policy.with("broken.drl", BROKEN);
        changeTo(Desk.compiling(Features.MODERN, folder));

        assertShown(policy.resource("broken.drl"));
    }

    @Test
    void eachProjectHasItsOwnWords() {
        Policy other = Policy.in(folder.resolve("other"));
        other.with("vocabulary.drl", text(other.vocabulary()).replace("waitMinutes", "minutes"));
        changeTo(Desk.compiling(Features.MODERN, policy.root(), other.root()));
        Page rules = desk.open(policy.rules());
        Page others = desk.open(other.rules());

        assertThat(others.finding("HJ131").getMessage().getLeft()).contains("waitMinutes");
        rules.isClean();
    }

    @Test
    void aFolderThatIsAddedIsLookedAt() {
        Policy other = Policy.in(folder.resolve("other")).with("broken.drl", BROKEN);

        desk.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(List.of(workspaceFolder(other.root())), List.of())));

        assertShown(other.resource("broken.drl"));
    }

    @Test
    void aFolderThatIsRemovedIsForgotten() {
        policy.with("broken.drl", BROKEN);
        changeTo(Desk.compiling(Features.MODERN, policy.root()));
        assertShown(policy.resource("broken.drl"));

        desk.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(List.of(), List.of(workspaceFolder(policy.root())))));

        assertWithdrawn(policy.resource("broken.drl"));
    }

    @Test
    void aFileThatAnotherProgramWritesIsRead() {
        Page rules = desk.open(policy.rules());
        rules.isClean();

        policy.with("vocabulary.drl", text(policy.vocabulary()).replace("waitMinutes", "minutes"));
        tell(policy.vocabulary(), FileChangeType.Changed);

        rules.finding("HJ131");
    }

    @Test
    void aFileThatIsDeletedNoLongerCounts() throws IOException {
        policy.with("broken.drl", BROKEN);
        changeTo(Desk.compiling(Features.MODERN, policy.root()));
        assertShown(policy.resource("broken.drl"));

        Files.delete(policy.resource("broken.drl"));
        tell(policy.resource("broken.drl"), FileChangeType.Deleted);

        assertWithdrawn(policy.resource("broken.drl"));
    }

    @Test
    @DisplayName("an open file keeps the text of the editor when it is deleted on disk")
    void anOpenFileThatIsDeleted() throws IOException {
        Page rules = desk.open(policy.rules());

        Files.delete(policy.rules());
        tell(policy.rules(), FileChangeType.Deleted);

        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("minute");
    }

    @Test
    void aProjectThatComesIntoBeingTakesInItsOpenFiles() throws IOException {
        Path module = policy.root().resolve("src/main/resources/META-INF/kmodule.xml");
        String moduleText = text(module);
        Files.delete(module);
        Files.move(policy.root().resolve("pom.xml"), policy.root().resolve("pom.old"));
        changeTo(Desk.compiling(Features.MODERN, policy.root()));
        Page rules = desk.open(policy.rules());
        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).isEmpty();

        policy.with(module, moduleText);
        tell(module, FileChangeType.Created);

        assertThat(rules.hover(rules.at("wait|Minutes > 30"))).contains("minute");
    }

    @Test
    void readingAProjectShowsThatWorkGoesOn() {
        changeTo(Desk.compiling(Features.FRENCH, policy.root()));

        assertThat(desk.screen().worked(1)).containsExactly("Heure Juste lit `policy`", "end");
    }

    private void tell(Path file, FileChangeType what) {
        desk.server().getWorkspaceService().didChangeWatchedFiles(
                new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), what))));
    }

    private void assertShown(Path file) {
        assertThat(desk.screen().findings(file.toUri().toString(), shown -> !shown.isEmpty())).isNotEmpty();
    }

    private void assertWithdrawn(Path file) {
        assertThat(desk.screen().findings(file.toUri().toString(), List::isEmpty)).isEmpty();
    }

    private static WorkspaceFolder workspaceFolder(Path root) {
        return new WorkspaceFolder(root.toUri().toString(), root.getFileName().toString());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
