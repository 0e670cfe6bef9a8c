package org.heurejuste.ui.suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.GeneratedCases;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.SuiteRunner;
import org.jspecify.annotations.Nullable;

/**
 * Decides the cases of a suite that is being edited, by the policy as it was checked last. Only cases whose text has changed are
 * decided again. Used by one thread at a time.
 */
final class CaseDecider {

    private static final long PAUSE_NANOS = 200_000_000;

    private final Consumer<SuiteResults> receiver;
    private Map<String, CaseResult> known = new HashMap<>();
    private String knownFor = "";
    private @Nullable Compilation compilation;
    private @Nullable DecisionService service;

    /** Decides for a receiver, told on the deciding thread. */
    CaseDecider(Consumer<SuiteResults> receiver) {
        this.receiver = receiver;
    }

    /** Decides what is not known yet, and tells of it now and then; ends early where the monitor is cancelled. */
    synchronized void decide(SuiteState state, IProgressMonitor monitor) {
        prepare(state.compilation());
        DecisionService decisions = service;
        if (decisions == null) {
            receiver.accept(new SuiteResults(state, Map.of()));
            return;
        }
        new Round(state, decisions, monitor).decide();
    }

    private void prepare(Compilation current) {
        if (current == compilation) {
            return;
        }
        close();
        compilation = current;
        service = current.policy().map(policy -> DecisionService.of(policy, DecisionSettings.standard())).orElse(null);
    }

    /** Lets go of what deciding needs. */
    synchronized void close() {
        known = new HashMap<>();
        compilation = null;
        if (service != null) {
            service.close();
            service = null;
        }
    }

    /** One look at all cases of a suite. */
    private final class Round {

        private final SuiteState state;
        private final DecisionService decisions;
        private final IProgressMonitor monitor;
        private final GeneratedCases none;
        private final String common;
        private final Map<String, CaseResult> kept = new HashMap<>();
        private final Map<Integer, CaseResult> results = new HashMap<>();
        private final Map<Integer, Integer> numbers;
        private long told = System.nanoTime();

        Round(SuiteState state, DecisionService decisions, IProgressMonitor monitor) {
            this.state = state;
            this.decisions = decisions;
            this.monitor = monitor;
            none = GeneratedCases.none(state.vocabulary());
            numbers = state.numbersByName();
            common = state.document().content().always().stream().map(entry -> written(entry.span()))
                    .collect(Collectors.joining("\n", header(), ""));
        }

        void decide() {
            List<SampleCase> samples = state.suite().cases();
            if (common.equals(knownFor)) {
                samples.forEach(this::recall);
            }
            for (SampleCase sample : samples) {
                Integer number = numbers.get(sample.span().offset());
                if (monitor.isCanceled()) {
                    return;
                }
                if (number != null && !results.containsKey(number)) {
                    CaseResult result = SuiteRunner.run(state.suite(), sample, decisions::decide, none);
                    keep(number, result);
                    tellNowAndThen();
                }
            }
            known = kept;
            knownFor = common;
            receiver.accept(new SuiteResults(state, results));
        }

        /** What is known of the same text still holds, wherever it stands now. */
        private void recall(SampleCase sample) {
            Integer number = numbers.get(sample.span().offset());
            CaseResult old = number == null ? null : known.get(key(number));
            if (old != null) {
                keep(number, old);
            }
        }

        private void keep(int number, CaseResult result) {
            kept.put(key(number), result);
            results.put(number, result);
        }

        private void tellNowAndThen() {
            long now = System.nanoTime();
            if (now - told > PAUSE_NANOS) {
                told = now;
                receiver.accept(new SuiteResults(state, results));
            }
        }

        private String key(int number) {
            return state.written(number);
        }

        private String header() {
            String text = state.document().text();
            return state.document().path().endsWith(".csv") ? text.lines().findFirst().orElse("") : "";
        }

        private String written(SourceSpan span) {
            String text = state.document().text();
            int start = Math.min(span.offset(), text.length());
            return text.substring(start, Math.min(start + span.length(), text.length()));
        }
    }
}
