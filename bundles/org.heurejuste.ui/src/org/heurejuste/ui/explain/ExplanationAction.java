package org.heurejuste.ui.explain;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a person can do with an explanation from a menu, a tool bar or the keyboard. */
enum ExplanationAction {
    /** Opens what the selected line speaks of. */
    OPEN(ExplanationView::open, Abilities::canOpen),
    /** Makes the change with which the selected rule would apply. */
    APPLY(ExplanationView::apply, Abilities::canApply),
    /** Takes the selected fact out of the case. */
    REMOVE(ExplanationView::remove, Abilities::canRemove),
    /** Writes the case as it is now into its suite. */
    SAVE(ExplanationView::save, Abilities::canSave),
    /** Takes back every change. */
    RESET(ExplanationView::reset, Abilities::isChanged);

    private final Consumer<ExplanationView> effect;
    private final Predicate<Abilities> condition;

    ExplanationAction(Consumer<ExplanationView> effect, Predicate<Abilities> condition) {
        this.effect = effect;
        this.condition = condition;
    }

    void perform(ExplanationView view) {
        effect.accept(view);
    }

    boolean isPossible(ExplanationView view) {
        return condition.test(view.abilities());
    }
}
