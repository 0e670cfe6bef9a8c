package org.heurejuste.testing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.Outcome;

/**
 * A project looked at as a whole: its rules and its suites of sample cases.
 *
 * @param compilation the rules
 * @param suites the suites, sorted by path; none for a package
 */
public record ProjectCheck(Compilation compilation, List<Suite> suites) {

    /** The glob that chooses every suite. */
    public static final String ALL = "*";

    /** Why a case was not decided where the rules have errors. */
    public static final Message RULES_BROKEN = Message.of(ProjectCheck.class, "run.rulesBroken");

    /** Keeps its own copy. */
    public ProjectCheck {
        suites = List.copyOf(suites);
    }

    /**
     * Looks at a project and all its suites.
     *
     * @param project the project or package
     * @return what is in it and what is wrong with it
     * @throws IOException if its folders cannot be listed
     */
    public static ProjectCheck of(PolicyProject project) throws IOException {
        return of(project, ALL);
    }

    /**
     * Looks at a project and some of its suites.
     *
     * @param project the project or package
     * @param glob chooses suites, as {@link SuiteFiles#find} does
     * @return what is in it and what is wrong with it
     * @throws IOException if its folders cannot be listed
     * @throws java.util.regex.PatternSyntaxException if the glob is none
     */
    public static ProjectCheck of(PolicyProject project, String glob) throws IOException {
        Compilation compilation = PolicyCompiler.compile(project);
        SuiteReader reader = SuiteReader.of(compilation);
        return new ProjectCheck(compilation, project.isPackage() ? List.of() : reader.readAll(project.root(), glob));
    }

    /**
     * What is wrong.
     *
     * @return every finding on rules and suites, in reading order
     */
    public List<Diagnostic> diagnostics() {
        return Stream
                .concat(compilation.diagnostics().stream(),
                        suites.stream().flatMap(suite -> suite.diagnostics().stream()))
                .sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /**
     * Whether anything is wrong that must be mended.
     *
     * @return whether any finding is an error
     */
    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * Runs the suites. While the rules have errors no case can be decided, and each fails with {@link #RULES_BROKEN}.
     *
     * @param listener told of each case
     * @param cancelled asked before each case; the run ends early as soon as it answers true
     * @return what became of the cases
     */
    public TestRun run(RunListener listener, BooleanSupplier cancelled) {
        Optional<CompiledPolicy> policy = compilation.policy();
        if (policy.isEmpty()) {
            Function<Case, Outcome> undecided = given -> new Outcome.Failed(given.name(), RULES_BROKEN, null);
            return SuiteRunner.run(suites, undecided, listener, cancelled);
        }
        try (DecisionService service = DecisionService.of(policy.get(), DecisionSettings.standard())) {
            return SuiteRunner.run(suites, service::decide, listener, cancelled);
        }
    }
}
