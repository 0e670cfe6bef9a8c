package org.heurejuste.ui.cases;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.Unreadable;

/** A case, or a whole file, that cannot be read; it counts as a failed case. */
final class UnreadableNode implements CaseNode {

    private final SuiteNode suite;
    private final Unreadable unreadable;
    private final List<ProblemNode> problems;

    UnreadableNode(SuiteNode suite, Unreadable unreadable) {
        this.suite = suite;
        this.unreadable = unreadable;
        problems = unreadable.problems().stream().map(problem -> new ProblemNode(this, problem)).toList();
    }

    @Override
    public String text() {
        return unreadable.name();
    }

    @Override
    public CaseStatus status() {
        return CaseStatus.FAILED;
    }

    @Override
    public String statusText() {
        return Messages.status_unreadable;
    }

    @Override
    public SourceSpan span() {
        return unreadable.span();
    }

    @Override
    public SuiteNode parent() {
        return suite;
    }

    @Override
    public List<ProblemNode> children(CaseFilter filter) {
        return problems;
    }
}
