package org.heurejuste.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.testing.RunListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package leaves only where the rules have no error and every sample case passes. */
class PackageExportTest {

    @TempDir
    private Path folder;

    private PolicyOnDisk policy;
    private Path out;

    @BeforeEach
    void writePolicy() {
        policy = PolicyOnDisk.in(folder.resolve("politesse"));
        out = folder.resolve("a/b");
    }

    @Test
    void aSoundPolicyIsWritten() throws Exception {
        ExportResult.Written written = (ExportResult.Written) export();
        assertThat(written.file()).isEqualTo(out.resolve("politesse-2.1.0.jar")).exists();
        assertThat(written.run().passed()).isEqualTo(1);
        assertNothingBeside(written.file());
    }

    @Test
    @DisplayName("two exports are the same to the byte")
    void reproducible() throws Exception {
        ExportResult.Written first = (ExportResult.Written) export();
        byte[] before = Files.readAllBytes(first.file());
        PolicyOnDisk copy = PolicyOnDisk.in(folder.resolve("elsewhere"));
        ExportResult again = PackageExport.export(copy.root(), folder.resolve("other"), RunListener.NONE, () -> false);
        assertThat(((ExportResult.Written) again).file()).hasBinaryContent(before);
        assertThat(((ExportResult.Written) again).sha256()).isEqualTo(first.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    @DisplayName("refused with the error of the rules, and an earlier package is still there")
    void aBrokenRule() throws Exception {
        Path earlier = ((ExportResult.Written) export()).file();
        byte[] before = Files.readAllBytes(earlier);
        policy.withRule("Contact( waitMinuts >= 30 )");
        ExportResult.Refused refused = (ExportResult.Refused) export();
        assertThat(refused.diagnostics()).extracting(diagnostic -> diagnostic.span().line()).containsExactly(15);
        assertThat(refused.run().failed()).isEqualTo(1);
        assertThat(refused.run().passed()).isZero();
        assertThat(earlier).hasBinaryContent(before);
        assertNothingBeside(earlier);
    }

    @Test
    void aCaseThatFails() throws Exception {
        policy.withCase("{waitMinutes: 29}", "one");
        ExportResult.Refused refused = (ExportResult.Refused) export();
        assertThat(refused.diagnostics()).isEmpty();
        assertThat(refused.run().failed()).isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aCaseThatCannotBeRead() throws Exception {
        policy.withCase("{waitMinuts: 29}", "one");
        ExportResult.Refused refused = (ExportResult.Refused) export();
        assertThat(refused.diagnostics()).hasSize(1);
        assertThat(refused.run().failed()).isEqualTo(1);
    }

    @Test
    @DisplayName("refused without sample cases, as nothing shows then that the decisions are right")
    void noCases() throws Exception {
        policy.withoutCases();
        ExportResult.Refused refused = (ExportResult.Refused) export();
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly(ReleaseCode.NO_CASES);
        Diagnostic why = refused.diagnostics().get(0);
        assertThat(why.line(Locale.ENGLISH))
                .startsWith("src/test/resources:1:1: error: HJ301: The project has no sample cases");
        assertThat(why.line(Locale.FRENCH)).contains("aucun cas d’essai");
    }

    @Test
    void cancelled() throws Exception {
        ExportResult result = PackageExport.export(policy.root(), out, RunListener.NONE, () -> true);
        assertThat(result).isInstanceOf(ExportResult.Cancelled.class);
        assertThat(out).doesNotExist();
    }

    @Test
    void aPackageIsNotPackedAgain() throws Exception {
        Path file = ((ExportResult.Written) export()).file();
        assertThatThrownBy(() -> PackageExport.export(file, out, RunListener.NONE, () -> false))
                .isInstanceOf(PolicyProjectException.class).hasMessageContaining("is a package already");
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws Exception {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "a file");
        assertThatThrownBy(this::export).isInstanceOfSatisfying(PolicyProjectException.class, failure -> {
            assertThat(failure.text().in(Locale.ENGLISH)).contains("politesse-2.1.0.jar")
                    .endsWith("cannot be written.");
            assertThat(failure.help().in(Locale.FRENCH)).startsWith("Vérifiez");
        });
        assertThat(out).hasContent("a file");
    }

    @Test
    @DisplayName("a name in the pom cannot lead out of the folder")
    void aHostileName() throws Exception {
        policy.with("pom.xml", """
                <project><groupId>g</groupId><artifactId>../../evil</artifactId><version>1/0</version></project>
                """);
        Path file = ((ExportResult.Written) export()).file();
        assertThat(file.normalize().getParent()).isEqualTo(out);
        assertThat(file).exists();
    }

    private ExportResult export() throws PolicyProjectException, IOException {
        return PackageExport.export(policy.root(), out, RunListener.NONE, () -> false);
    }

    private static void assertNothingBeside(Path file) throws IOException {
        try (var content = Files.list(file.getParent())) {
            assertThat(content).containsExactly(file);
        }
    }
}
