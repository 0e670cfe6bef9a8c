package org.heurejuste.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProjectException;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;

/** The policies that tests decide by. Those that several tests use are compiled once. */
final class Policies {

    private static final Map<CompiledPolicy, Path> PROJECTS = new ConcurrentHashMap<>();
    private static final Map<CompiledPolicy, KieBase> PLAIN = new ConcurrentHashMap<>();

    private Policies() {}

    private static final class Service {
        private static final CompiledPolicy POLICY = load(Path.of("../../rules/service-policy"));
    }

    private static final class Nasty {
        private static final CompiledPolicy POLICY = resource("nasty/rules.drl");
    }

    private static final class Inserting {
        private static final CompiledPolicy POLICY = resource("inserting/rules.drl");
    }

    private static final class Changing {
        private static final CompiledPolicy POLICY = resource("changing/rules.drl");
    }

    private static final class Failing {
        private static final CompiledPolicy POLICY = resource("failing/rules.drl");
    }

    /** The service policy of this repository. */
    static CompiledPolicy service() {
        return Service.POLICY;
    }

    /** Small rules with everything that could leave a trace in a session. */
    static CompiledPolicy nasty() {
        return Nasty.POLICY;
    }

    /** Those of them whose consequences only insert. */
    static CompiledPolicy inserting() {
        return Inserting.POLICY;
    }

    /** Rules that change facts which others match too. */
    static CompiledPolicy changing() {
        return Changing.POLICY;
    }

    /** Rules that fail in every way, each when asked to. */
    static CompiledPolicy failing() {
        return Failing.POLICY;
    }

    /** The rules of a policy as plain KIE builds them, with KIE's own settings and nothing of ours. */
    static KieBase byPlainKie(CompiledPolicy policy) {
        return PLAIN.computeIfAbsent(policy, key -> build(Objects.requireNonNull(PROJECTS.get(key))));
    }

    private static KieBase build(Path project) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> all = Files.walk(project.resolve("src/main/resources"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.write(project.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static CompiledPolicy resource(String drl) {
        try {
            Path rules = Path.of(Policies.class.getClassLoader().getResource(drl).toURI());
            Path project = Files.createTempDirectory("policy");
            Path resources = Files.createDirectories(project.resolve("src/main/resources/org/heurejuste/test"));
            Files.createDirectories(project.resolve("src/main/resources/META-INF"));
            Files.writeString(project.resolve("src/main/resources/META-INF/kmodule.xml"),
                    "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
            Files.copy(rules, resources.resolve("rules.drl"));
            return load(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CompiledPolicy load(Path project) {
        try {
            CompiledPolicy policy = CompiledPolicy.load(project);
            PROJECTS.put(policy, project);
            return policy;
        } catch (PolicyBrokenException e) {
            throw new AssertionError(
                    e.diagnostics().stream().map(d -> d.line(Locale.ENGLISH)).collect(Collectors.joining("\n")), e);
        } catch (PolicyProjectException e) {
            throw new AssertionError(e.text().in(Locale.ENGLISH), e);
        }
    }
}
