package org.heurejuste.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyBrokenException;
import org.heurejuste.policy.PolicyProjectException;

/** The policies that tests decide by. Those that several tests use are compiled once. */
final class Policies {

    private Policies() {
    }

    private static final class Service {
        private static final CompiledPolicy POLICY = load(Path.of("../../rules/service-policy"));
    }

    private static final class Nasty {
        private static final CompiledPolicy POLICY = resource("nasty/rules.drl");
    }

    private static final class Inserting {
        private static final CompiledPolicy POLICY = resource("inserting/rules.drl");
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

    /** Rules that fail in every way, each when asked to. */
    static CompiledPolicy failing() {
        return Failing.POLICY;
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
            return CompiledPolicy.load(project);
        } catch (PolicyBrokenException e) {
            throw new AssertionError(e.diagnostics().stream().map(d -> d.line(Locale.ENGLISH)).collect(Collectors.joining("\n")), e);
        } catch (PolicyProjectException e) {
            throw new AssertionError(e.text().in(Locale.ENGLISH), e);
        }
    }
}
