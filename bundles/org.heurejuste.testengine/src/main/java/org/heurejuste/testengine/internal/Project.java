package org.heurejuste.testengine.internal;

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
import org.heurejuste.testing.SuiteReader;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A policy project whose suites are to be run. */
sealed interface Project extends AutoCloseable {

    /** A project that was compiled, or that says why it cannot be. */
    static Project open(Path root) {
        try {
            Compilation compilation = PolicyCompiler.compile(PolicyProject.open(root));
            return compilation.policy().<Project>map(policy -> new Ready(SuiteReader.of(compilation), policy))
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
        private final SuiteReader reader;
        private final DecisionService service;

        Ready(SuiteReader reader, CompiledPolicy policy) {
            this.reader = reader;
            this.service = DecisionService.of(policy, DecisionSettings.standard());
        }

        SuiteReader reader() {
            return reader;
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
