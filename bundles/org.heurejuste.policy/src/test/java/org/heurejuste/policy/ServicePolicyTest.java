package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.heurejuste.policy.vocabulary.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The service policy itself: it compiles, its words are known, and it leaves as a package. */
@TestInstance(Lifecycle.PER_CLASS)
class ServicePolicyTest {

    private static final Path SERVICE_POLICY = Path.of("../../rules/service-policy");

    private Compilation compilation;

    @BeforeAll
    void compile() throws Exception {
        compilation = PolicyCompiler.compile(PolicyProject.open(SERVICE_POLICY));
    }

    @Test
    void compilesWithoutAFinding() {
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.policy()).isPresent();
    }

    @Test
    void speaksOfOneCustomerAndOneContactACase() {
        assertThat(compilation.vocabulary().types()).filteredOn(type -> type.role() == Role.SINGLE_FACT)
                .extracting("name").containsExactly("Customer", "Contact");
    }

    @Test
    void isTheSameAsAPackage(@TempDir Path folder) throws Exception {
        CompiledPolicy fromFolder = compilation.policy().orElseThrow();

        CompiledPolicy fromPackage = CompiledPolicy.load(packed(folder));

        assertThat(fromPackage.vocabulary().types()).extracting("name")
                .isEqualTo(fromFolder.vocabulary().types().stream().map(type -> type.name()).toList());
        assertThat(fromPackage.rules()).extracting("name")
                .isEqualTo(fromFolder.rules().stream().map(rule -> rule.name()).toList());
        assertThat(fromPackage.kieBase().getKiePackages()).flatExtracting("rules").hasSameSizeAs(fromPackage.rules());
    }

    private static Path packed(Path folder) throws IOException, PolicyProjectException {
        return Files.write(folder.resolve("service-policy.jar"), KjarBuilder.build(PolicyProject.open(SERVICE_POLICY)));
    }
}
