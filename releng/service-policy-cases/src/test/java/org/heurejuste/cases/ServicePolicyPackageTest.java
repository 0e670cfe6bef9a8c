package org.heurejuste.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.release.ExportResult;
import org.heurejuste.release.PackageExport;
import org.heurejuste.runtime.Case;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.RunListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The service policy leaves as a package that plain KIE runs with the same decisions, whether it was exported or built by
 * KIE's own Maven plugin.
 */
class ServicePolicyPackageTest {

    private static final Path PROJECT = Path.of("../../rules/service-policy");
    private static final String NAME = "service-policy-1.0.0-SNAPSHOT.jar";

    @TempDir
    private static Path folder;

    private static ExportResult.Written exported;

    @BeforeAll
    static void export() throws Exception {
        ExportResult result = PackageExport.export(PROJECT, folder.resolve("out"), RunListener.NONE, () -> false);
        assertThat(result).isInstanceOf(ExportResult.Written.class);
        exported = (ExportResult.Written) result;
    }

    @Test
    void bearsTheNameAndTheVersionOfItsPom() {
        assertThat(exported.file().getFileName()).hasToString(NAME);
        assertThat(exported.bytes()).isEqualTo((int) exported.file().toFile().length());
        assertThat(exported.run().failed()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("a program with KIE alone on its class path makes the same decisions by the same rules in every sample case")
    void plainKieDecidesTheSame(Built how) throws Exception {
        List<CaseResult> ours = exported.run().results();
        List<Case> cases = ours.stream().map(result -> result.sample().given()).toList();
        assertThat(cases).hasSizeGreaterThan(250);
        String expected = ours.stream().map(result -> PlainKie.lines(result.sample().name(), result.decisions()))
                .collect(Collectors.joining());
        Path plain = Files.createDirectories(folder.resolve("plain-" + how));
        assertThat(decisionsIn(new PlainKie(plain).decide(how.file(), cases))).isEqualTo(expected);
        assertThat(expected.lines().filter(line -> !line.startsWith("case\t"))).isNotEmpty();
    }

    /** What made the package. */
    private enum Built {
        BY_EXPORT, BY_MAVEN;

        Path file() {
            return this == BY_EXPORT ? exported.file() : PROJECT.resolve("target").resolve(NAME);
        }
    }

    /** Without what rules insert for other rules only, which is no decision. */
    private static String decisionsIn(String printed) throws PolicyProjectException {
        Set<String> decisions = PolicyCompiler.compile(PolicyProject.open(PROJECT)).vocabulary().decisions().stream()
                .map(TypeDefinition::name).collect(Collectors.toSet());
        return printed.lines()
                .filter(line -> line.startsWith("case\t") || decisions.contains(line.substring(0, line.indexOf('\t'))))
                .map(line -> line + "\n").collect(Collectors.joining());
    }
}
