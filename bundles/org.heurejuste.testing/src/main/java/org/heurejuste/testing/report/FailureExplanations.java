package org.heurejuste.testing.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.CompiledPolicy;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.RunListener;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.TestRun;
import org.heurejuste.testing.internal.report.FailureExplainer;

/**
 * Why the failed cases of a run failed, in the sentences of {@code explain}: for a decision that was not expected or is another, why it
 * came; for one that is missing, why the rules that could make it did not apply, and the smallest change with which one would.
 */
public final class FailureExplanations {
    private final Map<CaseResult, List<FailureExplanation>> told;
    private final int failed;

    private FailureExplanations(Map<CaseResult, List<FailureExplanation>> told, int failed) {
        this.told = told;
        this.failed = failed;
    }

    /**
     * Explains nothing.
     *
     * @return explanations of no case
     */
    public static FailureExplanations none() {
        return new FailureExplanations(Map.of(), 0);
    }

    /**
     * Explains the failed cases of a run. Where none failed, or the rules are broken, nothing is loaded. Smallest changes, which take the
     * longest, are looked for during half a minute in all; reasons are told of every case.
     *
     * @param run the run
     * @param compilation the rules with which it was run
     * @param locale the reader's language
     * @param listener told how many cases there are to explain, and of each that is explained
     * @param cancelled asked before each case; true ends the work, and the cases explained so far are kept
     * @return the explanations
     */
    public static FailureExplanations of(TestRun run, Compilation compilation, Locale locale, RunListener listener,
            BooleanSupplier cancelled) {
        List<CaseResult> failed = run.results().stream().filter(result -> result.status() == Status.FAILED).toList();
        Optional<CompiledPolicy> policy = compilation.policy();
        if (failed.isEmpty() || policy.isEmpty()) {
            return none();
        }
        Map<CaseResult, List<FailureExplanation>> told = new IdentityHashMap<>();
        listener.started(failed.size());
        try (Explainer explainer = Explainer.of(policy.get(), compilation.project(), DecisionSettings.standard())) {
            FailureExplainer teller = new FailureExplainer(explainer, locale);
            for (CaseResult result : failed) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                told.put(result, teller.explain(result));
                listener.finished(result);
            }
        }
        return new FailureExplanations(told, failed.size());
    }

    /**
     * What is told of a case.
     *
     * @param result a result of the run
     * @return its explanations, in the order of its differences; empty where it is not explained
     */
    public List<FailureExplanation> of(CaseResult result) {
        return told.getOrDefault(result, List.of());
    }

    /**
     * How many cases are explained.
     *
     * @return the number, 0 or more
     */
    public int explained() {
        return told.size();
    }

    /**
     * How many failed cases are not explained, as the work was ended before.
     *
     * @return the number, 0 or more
     */
    public int left() {
        return failed - told.size();
    }
}
