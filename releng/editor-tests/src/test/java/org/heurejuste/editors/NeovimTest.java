package org.heurejuste.editors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst who prefers Neovim writes in a copy of the service policy: a wrong field, a bracket too many, a decision, a
 * look at a word, its declaration, the layout, another name.
 */
class NeovimTest {

    private static final String RESOURCES = "src/main/resources/org/heurejuste/service/";

    @TempDir
    private static Path folder;

    private static Path policy;
    private static Neovim neovim;
    private static JsonNode seen;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        policy = folder.resolve("policy");
        copy(Neovim.REPOSITORY.resolve("rules/service-policy"), policy);
        neovim = new Neovim(Files.createDirectories(folder.resolve("home")), policy);
        seen = new ObjectMapper().readTree(neovim.writeIn(RESOURCES + "candour.drl"));
        assertThat(seen.get("problem").isNull()).as(seen.toPrettyString()).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !from.relativize(file).startsWith("target")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aWrongFieldIsShownOnItsLineInFrench() {
        JsonNode finding = seen.get("broken").get(0);

        assertThat(finding.get("line")).isEqualTo(seen.get("broken_line"));
        assertThat(finding.get("message").asText()).contains("`discloed`", "Vouliez-vous dire `disclosed` ?");
    }

    @Test
    void aBracketTooManyIsShownOnItsLine() {
        assertThat(seen.get("unbalanced").get(0).get("line")).isEqualTo(seen.get("broken_line"));
        assertThat(seen.get("unbalanced").get(0).get("code").asText()).isEqualTo("HJ120");
    }

    @Test
    void aConsequenceProposesDecisions() {
        assertThat(words(seen.get("proposals"))).contains("Apology");
    }

    @Test
    void aWordIsExplained() {
        assertThat(seen.get("hover").asText()).contains("**dit au client**", "`disclosed`");
    }

    @Test
    void aFieldLeadsToTheVocabulary() {
        assertThat(seen.get("declaration").asText()).contains("disclosed : boolean");
    }

    @Test
    void theFileIsLaidOut() {
        assertThat(seen.get("laid_out").asBoolean()).isTrue();
    }

    @Test
    void theFieldHasItsOtherNameInEveryFile() throws IOException {
        assertThat(Files.readString(policy.resolve(RESOURCES + "candour.drl"))).contains("toldOpenly == false")
                .doesNotContain("disclosed");
        assertThat(Files.readString(policy.resolve(RESOURCES + "vocabulary.drl"))).contains("toldOpenly : boolean");
        assertThat(Files.readString(policy.resolve("src/test/resources/cases/candour.cases.yaml")))
                .contains("toldOpenly: true").doesNotContain("disclosed:");
    }

    @Test
    @DisplayName("what was saved under the other name has no mistake")
    void thePolicyIsSoundAfterwards() throws IOException, InterruptedException {
        assertThat(neovim.check()).isZero();
    }

    @Test
    void nothingElseWasToldInTheEditor() {
        assertThat(seen.get("messages").asText()).doesNotContain("rror");
    }

    @Test
    void theFrenchPageShowsTheSameSettings() throws IOException {
        assertThat(Neovim.settings("serveur-de-langage.md")).isEqualTo(Neovim.settings("language-server.md"));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
