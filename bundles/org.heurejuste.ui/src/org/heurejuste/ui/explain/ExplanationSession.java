package org.heurejuste.ui.explain;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobGroup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyProjectException;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionSettings;
import org.heurejuste.runtime.explain.Explainer;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationText;
import org.heurejuste.runtime.explain.FactorText;
import org.heurejuste.runtime.explain.Factors;
import org.heurejuste.runtime.explain.SearchBounds;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.runtime.explain.WhyNot;
import org.heurejuste.ui.explain.Answer.PolicyWords;
import org.heurejuste.workspace.build.CheckedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules of a project about cases, in jobs, one at a time. Answers come on the window's thread; those to
 * questions that a later one has overtaken do not come at all.
 */
final class ExplanationSession {

    /** The family of these jobs, to wait for. */
    static final Object FAMILY = ExplanationSession.class;

    private final IProject project;
    private final Display display;
    private final Consumer<Answer> receiver;
    private final OneAtATime queue = new OneAtATime();
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable Compilation compiled;
    private @Nullable Explainer explainer;

    /**
     * A session.
     *
     * @param project the policy project
     * @param display the window's
     * @param receiver given the answers
     */
    ExplanationSession(IProject project, Display display, Consumer<Answer> receiver) {
        this.project = project;
        this.display = display;
        this.receiver = receiver;
    }

    /** Asks why a case is decided as it is, as given and with the values changed since. */
    void explain(Case given, Case changed) {
        Question question = new Question(NLS.bind(Messages.job_explain, given.name()), asked.incrementAndGet()) {
            @Override
            Answer answer(Explainer explainer) {
                Explanation before = explainer.explain(given, any -> false);
                Explanation now = changed == given ? before : explainer.explain(changed, any -> false);
                ExplanationText text = new ExplanationText(explainer.clauses(), Locale.getDefault());
                return new Answer.Explained(before, now, factors(explainer, now),
                        new PolicyWords(explainer.vocabulary(), explainer.rules(), text, explainer::makers));
            }
        };
        question.schedule();
    }

    /** What the decisions turned on, and where customers are told of them, what they may read of the reasons. */
    private static Map<ExplainedDecision, List<ExplanationLine>> factors(Explainer explainer, Explanation now) {
        Map<ExplainedDecision, List<ExplanationLine>> factors = new IdentityHashMap<>();
        FactorText text = new FactorText(explainer.clauses(), Locale.getDefault());
        if (now instanceof Explanation.Decided decided) {
            for (ExplainedDecision decision : decided.decisions()) {
                Factors found = explainer.factors(decided.given(), decision);
                factors.put(decision, explainer.isForCustomers(decision.decision().type())
                        ? List.of(text.principal(found), text.inCustomersWords(found))
                        : List.of(text.principal(found)));
            }
        }
        return factors;
    }

    /** Asks why a rule does not apply to a case, and with which change it would. */
    void whyNot(Case given, RuleDefinition silent) {
        Question question = new Question(NLS.bind(Messages.job_whyNot, silent.name()), asked.get()) {
            @Override
            Answer answer(Explainer explainer) {
                Explanation explanation = explainer.explain(given, silent::equals);
                WhyNot whyNot = explanation instanceof Explanation.Decided decided
                        ? decided.whyNots().stream().findFirst().orElse(null)
                        : null;
                SmallestChange change = explainer.smallestChange(given, silent, SearchBounds.standard());
                return new Answer.Silent(silent, whyNot, change);
            }
        };
        question.schedule();
    }

    /** Answers no more, and gives back what it holds. */
    void close() {
        asked.incrementAndGet();
        Job end = Job.createSystem(Messages.job_end, (IProgressMonitor monitor) -> forget());
        end.setJobGroup(queue);
        end.schedule();
    }

    private void forget() {
        if (explainer != null) {
            explainer.close();
            explainer = null;
        }
    }

    private Explainer explainer(IProgressMonitor monitor) throws PolicyProjectException, CoreException, IOException {
        Compilation current = CheckedPolicy.compiled(project, monitor);
        Explainer known = explainer;
        if (known != null && current == compiled) {
            return known;
        }
        forget();
        Explainer made = current.policy()
                .map(policy -> Explainer.of(policy, current.project(), DecisionSettings.standard()))
                .orElseThrow(() -> new CoreException(Status.info(Messages.policyBroken)));
        compiled = current;
        explainer = made;
        return made;
    }

    /** A question; silent once another was asked. */
    private abstract class Question extends Job {

        private final int number;

        Question(String name, int number) {
            super(name);
            this.number = number;
            setJobGroup(queue);
            setPriority(SHORT);
        }

        abstract Answer answer(Explainer explainer);

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            if (isOvertaken()) {
                return Status.CANCEL_STATUS;
            }
            try {
                tell(answer(explainer(SubMonitor.convert(monitor))));
            } catch (PolicyProjectException e) {
                Locale locale = Locale.getDefault();
                tell(new Answer.Refused(e.text().in(locale) + " " + e.help().in(locale)));
            } catch (CoreException e) {
                tell(new Answer.Refused(e.getStatus().getMessage()));
            } catch (IOException e) {
                tell(new Answer.Refused(Messages.folderUnreadable));
            }
            return Status.OK_STATUS;
        }

        private boolean isOvertaken() {
            return number != asked.get();
        }

        private void tell(Answer answer) {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!isOvertaken()) {
                        receiver.accept(answer);
                    }
                });
            }
        }
    }

    /** No scheduling rule, which would have to hold the whole workspace to wait for its files. */
    private static final class OneAtATime extends JobGroup {

        OneAtATime() {
            super(Messages.job_group, 1, 0);
        }

        @Override
        protected boolean shouldCancel(IStatus lastResult, int failed, int cancelled) {
            return false;
        }
    }
}
