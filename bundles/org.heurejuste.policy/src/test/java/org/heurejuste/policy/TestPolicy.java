package org.heurejuste.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;

/** A small policy made for a test, with an empty handbook, so that no rule needs a clause; and what its rules do. */
final class TestPolicy {

    private final PolicyProject project;

    private TestPolicy(PolicyProject project) {
        this.project = project;
    }

    static TestPolicy in(Path workspace) throws IOException, PolicyProjectException {
        return new TestPolicy(PolicyProject.open(folder(workspace)));
    }

    static Path folder(Path workspace) throws IOException, PolicyProjectException {
        Path folder = PolicyTemplate.create(workspace.resolve("shop"), "shop");
        Files.writeString(folder.resolve("handbook/en.md"), "");
        Files.writeString(folder.resolve("handbook/fr.md"), "");
        return folder;
    }

    TestPolicy with(String file, String text) {
        return new TestPolicy(project.withText("src/main/resources/shop/" + file, text));
    }

    PolicyProject project() {
        return project;
    }

    CompiledPolicy compiled() {
        Compilation compilation = PolicyCompiler.compile(project);
        return compilation.policy().orElseThrow(() -> new AssertionError(
                compilation.diagnostics().stream().map(d -> d.line(Locale.ENGLISH)).collect(Collectors.joining("\n"))));
    }

    /** The names of the rules that fire for facts, in order. */
    static List<String> fired(KieBase rules, List<Object> facts, boolean oneByOne) {
        List<String> fired = new ArrayList<>();
        KieSession session = rules.newKieSession();
        try {
            session.addEventListener(new FiredRules(fired));
            for (Object fact : facts) {
                session.insert(fact);
                if (oneByOne) {
                    session.fireAllRules();
                }
            }
            session.fireAllRules();
            return fired;
        } finally {
            session.dispose();
        }
    }

    static Object fact(KieBase rules, String type, Map<String, Object> values) throws ReflectiveOperationException {
        FactType declared = rules.getFactType("shop", type);
        Object fact = declared.newInstance();
        values.forEach((field, value) -> declared.set(fact, field, value));
        return fact;
    }

    Path packed(Path file) throws IOException {
        return Files.write(file, KjarBuilder.build(project));
    }
}
