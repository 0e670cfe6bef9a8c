package org.heurejuste.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who uses whom in the core, and which libraries. */
class AllowedUseTest {

    private static final AllowedUse ALLOWED = AllowedUse.documented();

    static Stream<String> bundles() {
        return Core.bundles().stream();
    }

    @Test
    void theDiagramHasEveryBundleOfTheCore() {
        assertThat(Core.bundles()).contains("policy", "runtime", "testing", "testengine", "release", "cli");
        assertThat(ALLOWED.bundles()).containsAll(Core.bundles());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleUsesOnlyThoseThatItsArrowsLeadTo(String bundle) {
        noClasses().that().resideInAPackage(Core.packagesOf(bundle))
                .should().dependOnClassesThat().resideInAnyPackage(forbiddenTo(bundle))
                .check(Core.CLASSES);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            LIBRARY,               ONLY IN
            org.kie,               policy runtime
            org.drools,            policy runtime
            org.mvel2,             policy runtime
            org.antlr,             policy
            com.ibm.icu,           policy runtime
            com.fasterxml.jackson, runtime testing cli
            org.snakeyaml,         testing
            de.siegmar.fastcsv,    testing
            picocli,               cli
            org.junit,             testengine
            org.eclipse,           languageserver
            com.google.gson,       languageserver
            org.osgi,              ''
            org.slf4j,             ''
            java.util.logging,     languageserver
            """)
    void aLibraryBelongsToFewBundles(String library, String users) {
        String[] others = bundles().filter(bundle -> !Stream.of(users.split(" ")).toList().contains(bundle))
                .map(Core::packagesOf).toArray(String[]::new);
        noClasses().that().resideInAnyPackage(others)
                .should().dependOnClassesThat().resideInAPackage(library + "..")
                .check(Core.CLASSES);
    }

    @Test
    void ofEclipseTheLanguageServerKnowsLsp4jOnly() {
        noClasses().that().resideInAPackage(Core.packagesOf("languageserver"))
                .should().dependOnClassesThat(resideInAPackage("org.eclipse..")
                        .and(not(resideInAPackage("org.eclipse.lsp4j.."))))
                .check(Core.CLASSES);
    }

    private static String[] forbiddenTo(String bundle) {
        return ALLOWED.bundles().stream().filter(other -> !other.equals(bundle) && !ALLOWED.by(bundle).contains(other))
                .map(Core::packagesOf).toArray(String[]::new);
    }
}
