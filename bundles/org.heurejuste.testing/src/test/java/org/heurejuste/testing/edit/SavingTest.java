package org.heurejuste.testing.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.heurejuste.policy.file.AtomicFile;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.SuiteFiles;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.SuiteReader;
import org.heurejuste.testing.TestPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Saving a suite")
class SavingTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @DisplayName("that is cut short loses nothing, and what it leaves behind is no suite")
    @EnumSource(value = SuiteFormat.class, names = {"YAML", "CSV"})
    void cutShort(SuiteFormat format) throws Exception {
        Path file = root.resolve(SuiteFiles.FOLDER).resolve("a" + format.ending());
        Files.createDirectories(file.getParent());
        Files.writeString(file, format == SuiteFormat.CSV
                ? "name,expect.Goodwill\nOld,none\n"
                : "suite: S\ncases:\n  - name: Old\n    expect: {Goodwill: none}\n");
        byte[] changed = SuiteDocument.open(file.toString(), Files.readAllBytes(file), TestPolicy.vocabulary())
                .apply(new SuiteEdit.SetName(0, "New")).after().bytes();

        AtomicFile begun = AtomicFile.begin(file);
        begun.stream().write(Arrays.copyOf(changed, changed.length / 2));
        begun.stream().flush();
        assertThat(names()).containsExactly("Old");

        AtomicFile.write(file, changed);
        assertThat(names()).containsExactly("New");
        begun.close();
        assertThat(names()).containsExactly("New");
    }

    private List<String> names() throws Exception {
        return new SuiteReader(TestPolicy.vocabulary(), Set.of()).readAll(root, "*").stream()
                .flatMap(suite -> suite.cases().stream()).map(SampleCase::name).toList();
    }
}
