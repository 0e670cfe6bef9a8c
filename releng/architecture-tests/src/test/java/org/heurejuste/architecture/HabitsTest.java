package org.heurejuste.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

/** What all classes of the core do, or leave to one place. */
class HabitsTest {

    @Test
    void nothingStaticCanChange() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal()
                .check(Core.CLASSES);
    }

    @Test
    void onePlaceAsksForKieServices() {
        noClasses().that().resideOutsideOfPackage("org.heurejuste.policy.kie..")
                .should().callMethod("org.kie.api.KieServices", "get")
                .orShould().callMethod("org.kie.api.KieServices$Factory", "get").check(Core.CLASSES);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses().that().doNotHaveFullyQualifiedName("org.heurejuste.cli.Main")
                .should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "halt", int.class).check(Core.CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        noClasses().that().resideOutsideOfPackage("org.heurejuste.cli..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace").check(Core.CLASSES);
    }
}
