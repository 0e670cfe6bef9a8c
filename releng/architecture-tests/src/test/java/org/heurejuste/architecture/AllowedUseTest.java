package org.heurejuste.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The direction of use in the core; docs/architecture.md draws it. */
class AllowedUseTest {

    /** Each part of the core, and the parts that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "policy", Set.of(),
            "runtime", Set.of("policy"),
            "testing", Set.of("policy", "runtime"),
            "testengine", Set.of("policy", "runtime", "testing"),
            "release", Set.of("policy", "runtime", "testing"),
            "cli", Set.of("policy", "runtime", "testing", "release"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(MAY_USE.keySet().stream().map(part -> "org.heurejuste." + part).toList());

    static Stream<String> parts() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void usesNoOtherPartThanItMay(String part) {
        noClasses().that().resideInAPackage(packagesOf(part))
                .should().dependOnClassesThat().resideInAnyPackage(forbiddenTo(part))
                .check(CORE);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void knowsNeitherEclipseNorOsgi(String part) {
        noClasses().that().resideInAPackage(packagesOf(part))
                .should().dependOnClassesThat().resideInAnyPackage("org.eclipse..", "org.osgi..")
                .check(CORE);
    }

    @Test
    void onlyPolicyAndRuntimeKnowTheRuleEngine() {
        noClasses().that().resideOutsideOfPackages(packagesOf("policy"), packagesOf("runtime"))
                .should().dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..", "org.antlr..")
                .check(CORE);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that().areStatic().should().beFinal().check(CORE);
    }

    @Test
    void everyCoreBundleIsCovered() {
        List<String> jars = Repository.bundles().stream()
                .filter(bundle -> bundle.resolve("src/main/java").toFile().isDirectory())
                .map(bundle -> bundle.getFileName().toString().substring("org.heurejuste.".length()))
                .toList();

        assertThat(jars).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    /** What a part may not use; the workbench's parts are forbidden to every one. */
    private static String[] forbiddenTo(String part) {
        Stream<String> others = parts().filter(other -> !other.equals(part) && !MAY_USE.get(part).contains(other));
        return Stream.concat(others, Stream.of("workspace", "ui", "app"))
                .map(AllowedUseTest::packagesOf).toArray(String[]::new);
    }

    private static String packagesOf(String part) {
        return "org.heurejuste." + part + "..";
    }
}
