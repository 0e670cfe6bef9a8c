package org.heurejuste.testengine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.ProjectCheck;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteReader;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A policy project whose suites are to be run. */
sealed interface Project extends AutoCloseable {

    /** A project that was compiled, or that says why it cannot be. */
    static Project open(Path root, Trying trying) {
        try {
            Compilation compilation = PolicyCompiler.compile(PolicyProject.open(root));
            return compilation.policy().<Project>map(policy -> new Ready(root, compilation, policy, trying))
                    .orElseGet(() -> new Broken(root, locale -> errors(compilation, locale)));
        } catch (PolicyProjectException e) {
            return new Broken(root, locale -> List.of(root + ": " + e.text().in(locale), e.help().in(locale)));
        }
    }

    @Override
    default void close() {}

    private static List<String> errors(Compilation compilation, Locale locale) {
        return compilation.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR)
                .flatMap(d -> lines(d, locale)).toList();
    }

    private static Stream<String> lines(Diagnostic d, Locale locale) {
        return d.help() == null ? Stream.of(d.line(locale)) : Stream.of(d.line(locale), "    " + d.help().in(locale));
    }

    /** A project that can decide. */
    final class Ready implements Project {
        private final Path root;
        private final SuiteReader reader;
        private final DecisionService service;
        private final Trying trying;
        private final GeneratedCases generated;
        private final AlwaysTrials trials = new AlwaysTrials(this);

        Ready(Path root, Compilation compilation, CompiledPolicy policy, Trying trying) {
            this.root = root;
            this.reader = SuiteReader.of(compilation);
            this.service = DecisionService.of(policy, DecisionSettings.standard());
            this.trying = trying;
            this.generated = trying.of(compilation);
        }

        SuiteReader reader() {
            return reader;
        }

        Trying trying() {
            return trying;
        }

        GeneratedCases generated() {
            return generated;
        }

        /** All suites of the project. */
        List<Suite> suites() {
            try {
                return reader.readAll(root, ProjectCheck.ALL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        AlwaysTrials trials() {
            return trials;
        }

        Outcome decide(Case given) {
            return service.decide(given);
        }

        @Override
        public void close() {
            service.close();
        }
    }

    /**
     * A project whose policy cannot be used.
     *
     * @param root its folder
     * @param reasons says why, in lines
     */
    record Broken(Path root, Reasons reasons) implements Project {

        /** Selects the test that says so. */
        DiscoverySelector selector(UniqueId parent) {
            return DiscoverySelectors.selectUniqueId(parent.append(Ids.POLICY, root.toString()));
        }
    }

    /** Says in a language why a policy cannot be used. */
    interface Reasons {
        List<String> in(Locale locale);
    }
}
