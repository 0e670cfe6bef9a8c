package org.heurejuste.testing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.heurejuste.testing.internal.wording.WordingCheck;
import org.jspecify.annotations.Nullable;

/**
 * A project looked at as a whole: its rules, its suites of sample cases, and what the customer reads in these. The letters are looked
 * at when findings are first asked for. Safe to use from many threads.
 */
public final class ProjectCheck {

    /** The glob that chooses every suite. */
    public static final String ALL = "*";

    /** Why a case was not decided where the rules have errors. */
    public static final Message RULES_BROKEN = Message.of(ProjectCheck.class, "run.rulesBroken");

    private final Compilation compilation;
    private final List<Suite> suites;
    private final boolean whole;
    private final Supplier<WordingCheck> wording;
    private @Nullable TestRun ran;
    private @Nullable List<Diagnostic> found;

    private ProjectCheck(Compilation compilation, List<Suite> suites, boolean whole,
            Supplier<WordingCheck> wording) {
        this.compilation = compilation;
        this.suites = List.copyOf(suites);
        this.whole = whole;
        this.wording = wording;
    }

    /**
     * Looks at rules and at some of a project's suites.
     *
     * @param compilation the rules
     * @param suites the suites, sorted by path
     */
    public ProjectCheck(Compilation compilation, List<Suite> suites) {
        this(compilation, suites, false,
                () -> WordingCheck.of(compilation.project(), compilation.letters(), LocalDate.now()));
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
     * Looks at a project and all its suites as on another day.
     *
     * @param project the project or package
     * @param clock tells the day on which exceptions of the letters' wording must still hold
     * @return what is in it and what is wrong with it
     * @throws IOException if its folders cannot be listed
     */
    public static ProjectCheck of(PolicyProject project, Clock clock) throws IOException {
        return of(project, ALL, clock);
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
        return of(project, glob, Clock.systemDefaultZone());
    }

    private static ProjectCheck of(PolicyProject project, String glob, Clock clock) throws IOException {
        Preparation preparation = new Preparation(project, glob, LocalDate.now(clock));
        Compilation compilation = PolicyCompiler.compile(project, preparation::begin);
        return new ProjectCheck(compilation, preparation.suites(), glob.equals(ALL) && !project.isPackage(),
                preparation::wording);
    }

    /**
     * The rules.
     *
     * @return what the project's files come to
     */
    public Compilation compilation() {
        return compilation;
    }

    /**
     * The suites.
     *
     * @return sorted by path; none for a package
     */
    public List<Suite> suites() {
        return suites;
    }

    /**
     * What is wrong. Where decisions reach the customer, the sample cases are decided for it, unless they were {@link #run} before.
     *
     * @return every finding on rules, suites and letters, in reading order
     */
    public synchronized List<Diagnostic> diagnostics() {
        List<Diagnostic> known = found;
        if (known == null) {
            known = Stream.of(compilation.diagnostics().stream(),
                    suites.stream().flatMap(suite -> suite.diagnostics().stream()), letters().stream())
                    .flatMap(all -> all).sorted(Diagnostic.IN_READING_ORDER).toList();
            found = known;
        }
        return known;
    }

    private List<Diagnostic> letters() {
        if (compilation.letters().isEmpty()) {
            return List.of();
        }
        WordingCheck check = wording.get();
        List<Diagnostic> all = new ArrayList<>(check.ofTemplates());
        if (compilation.policy().isPresent()) {
            all.addAll(check.ofCases(decided().results()));
            all.addAll(whole ? check.ofUnusedExceptions() : List.of());
        }
        return all;
    }

    private TestRun decided() {
        TestRun known = ran;
        return known != null ? known : run(casesOnly(), noneGenerated(), RunListener.NONE, () -> false);
    }

    private List<Suite> casesOnly() {
        return suites.stream().map(Suite::withoutAlways).toList();
    }

    private GeneratedCases noneGenerated() {
        return GeneratedCases.none(compilation.vocabulary());
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
     * @param generated the cases to try what is always true on, as {@link GeneratedCases#usual} makes them
     * @param listener told of each case
     * @param cancelled asked before each case; the run ends early as soon as it answers true
     * @return what became of the cases
     */
    public TestRun run(GeneratedCases generated, RunListener listener, BooleanSupplier cancelled) {
        return run(suites, generated, listener, cancelled);
    }

    private TestRun run(List<Suite> chosen, GeneratedCases generated, RunListener listener,
            BooleanSupplier cancelled) {
        Optional<CompiledPolicy> policy = compilation.policy();
        if (policy.isEmpty()) {
            Function<Case, Outcome> undecided = given -> new Outcome.Failed(given.name(), RULES_BROKEN, null);
            return SuiteRunner.run(casesOnly(), undecided, noneGenerated(), listener, cancelled);
        }
        try (DecisionService service = DecisionService.of(policy.get(), DecisionSettings.standard())) {
            TestRun run = SuiteRunner.run(chosen, service::decide, generated, listener, cancelled);
            remember(run);
            return run;
        }
    }

    private synchronized void remember(TestRun run) {
        ran = run.cancelled() ? ran : run;
    }
}
