package org.heurejuste.ui.cases;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a person can do with cases from a menu, a tool bar or the keyboard. */
enum CasesAction {
    /** Runs every case of the project. */
    RUN_ALL(CasesView::runAll, CasesView::hasProject),
    /** Runs what is selected. */
    RUN_SELECTED(CasesView::runSelected, CasesView::hasSelection),
    /** Runs again what failed last. */
    RERUN_FAILED(CasesView::rerunFailed, CasesView::hasFailures),
    /** Stops the run. */
    STOP(CasesView::stop, CasesView::isRunning),
    /** Opens the case in its file. */
    OPEN_CASE(CasesView::openCase, CasesView::hasSelection),
    /** Opens the rule that made the decision. */
    OPEN_RULE(CasesView::openRule, CasesView::hasRule),
    /** Says why the case was decided so. */
    EXPLAIN(CasesView::explain, CasesView::hasCase),
    /** Shows in what two runs differ. */
    COMPARE_RUNS(CasesView::compareRuns, CasesView::hasTwoRuns),
    /** Goes to the next failure. */
    NEXT_FAILURE(view -> view.goToFailure(1), CasesView::hasAnyFailure),
    /** Goes to the failure before. */
    PREVIOUS_FAILURE(view -> view.goToFailure(-1), CasesView::hasAnyFailure),
    /** Opens every suite of the tree. */
    EXPAND_ALL(view -> view.expand(true), CasesView::hasProject),
    /** Closes every suite of the tree. */
    COLLAPSE_ALL(view -> view.expand(false), CasesView::hasProject);

    private final Consumer<CasesView> effect;
    private final Predicate<CasesView> condition;

    CasesAction(Consumer<CasesView> effect, Predicate<CasesView> condition) {
        this.effect = effect;
        this.condition = condition;
    }

    void perform(CasesView view) {
        effect.accept(view);
    }

    boolean isPossible(CasesView view) {
        return condition.test(view);
    }
}
