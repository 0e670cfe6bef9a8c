package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that is looked at for an editor: as a whole or in part, and no longer than somebody wants to know. */
class PartialCompilerTest {

    private static final int FILES = 5;

    @TempDir
    private Path folder;

    private PolicyProject project = PolicyProject.empty(Path.of(""));

    @BeforeEach
    void severalFiles() throws Exception {
        TestPolicy policy = TestPolicy.in(folder);
        for (int i = 0; i < FILES; i++) {
            policy = policy.with("more-" + i + ".drl", """
                    package shop
                    declare Fact%1$s number : int end
                    rule "wrong %1$s" when Fact%1$s( numbr > 3 ) then end
                    rule "refused %1$s" when $f : Fact%1$s() then int i = "text"; end
                    """.formatted(i));
        }
        project = policy.project();
    }

    @Test
    void findsAllThatAWholeCompilationFinds() {
        assertThat(PartialCompiler.compile(project, path -> true, () -> false).diagnostics())
                .isEqualTo(PolicyCompiler.compile(project).diagnostics()).hasSizeGreaterThanOrEqualTo(2 * FILES);
    }

    @Test
    void stopsBetweenTheFilesAsSoonAsNobodyWantsToKnow() {
        AtomicInteger asked = new AtomicInteger();
        PartialCompiler.compile(project, path -> true, () -> asked.incrementAndGet() < 0);

        assertThat(asked.get()).as("before each file is read and before it is checked").isGreaterThan(2 * FILES);
        for (int until = 1; until <= asked.get(); until++) {
            AtomicInteger left = new AtomicInteger(until);
            assertThatThrownBy(
                    () -> PartialCompiler.compile(project, path -> true, () -> left.decrementAndGet() <= 0))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
