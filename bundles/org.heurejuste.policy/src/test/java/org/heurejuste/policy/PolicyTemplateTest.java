package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What `new` makes. */
class PolicyTemplateTest {

    @TempDir
    Path workspace;

    @Test
    void isSoundFromTheFirstMoment() throws Exception {
        Path folder = PolicyTemplate.create(workspace.resolve("Ma politique"), "org.example.accueil");

        Compilation compilation = PolicyCompiler.compile(PolicyProject.open(folder));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.rules()).isNotEmpty()
                .allSatisfy(rule -> assertThat(Files.readString(folder.resolve("handbook/fr.md")))
                        .contains("id=\"" + rule.clauses().get(0)));
        assertThat(folder.resolve("src/test/resources/cases/waiting.cases.yaml")).exists();
    }

    @Test
    void leavesNoPlaceholderBehind() throws Exception {
        Path folder = PolicyTemplate.create(workspace.resolve("new"), "shop");

        assertThat(PolicyProject.open(folder).sources()).noneMatch(file -> file.text().contains("{{"));
        assertThat(folder.resolve("pom.xml")).content().contains("<artifactId>new</artifactId>")
                .doesNotContain("<version></version>");
    }

    @Test
    void neverWritesIntoAFolderThatHoldsSomething() throws Exception {
        Path mine = Files.writeString(workspace.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> PolicyTemplate.create(workspace, "shop")).isInstanceOfSatisfying(
                PolicyProjectException.class,
                refused -> assertThat(refused.text().in(Locale.FRENCH)).contains("n’est pas vide"));

        assertThat(workspace).isDirectoryContaining(mine::equals).isDirectoryNotContaining(file -> !file.equals(mine));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1a", "a..b", "a.class", "été/hiver"})
    void refusesWhatIsNoPackage(String name) {
        assertThatThrownBy(() -> PolicyTemplate.create(workspace.resolve("new"), name))
                .isInstanceOf(PolicyProjectException.class);

        assertThat(workspace.resolve("new")).doesNotExist();
    }
}
