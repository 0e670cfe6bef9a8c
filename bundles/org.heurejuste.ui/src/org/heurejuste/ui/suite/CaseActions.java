package org.heurejuste.ui.suite;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.SuiteEdit;

/** What can be done with the selected case as a whole. */
public final class CaseActions {

    private final SuiteModel model;
    private final Runnable before;

    /**
     * Acts on a suite.
     *
     * @param model the suite
     * @param before called first, to write what is typed
     */
    public CaseActions(SuiteModel model, Runnable before) {
        this.model = model;
        this.before = before;
    }

    /**
     * All of them.
     *
     * @return a menu
     */
    public MenuManager menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> fill(menu));
        return menu;
    }

    private void fill(MenuManager menu) {
        boolean any = model.selected() >= 0;
        menu.add(action(Messages.case_new, true, this::create));
        menu.add(action(Messages.case_fromThis, any, this::duplicate));
        new NewCaseMenu(model, before).fill(menu);
        menu.add(new Separator());
        menu.add(action(Messages.case_up, model.selected() > 0, () -> move(-1)));
        menu.add(action(Messages.case_down, any && model.selected() < model.cases().size() - 1, () -> move(1)));
        menu.add(action(Messages.case_remove, any, this::remove));
        menu.add(new Separator());
        List<Integer> selected = any ? List.of(model.selected()) : List.of();
        menu.add(action(Messages.case_accept, Accepting.of(model).isPossible(selected),
                () -> Accepting.of(model).cases(selected)));
    }

    private static Action action(String words, boolean enabled, Runnable run) {
        Action action = new Action(words) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    /** Adds a case behind the selected one. */
    public void create() {
        before.run();
        int place = model.selected() + 1;
        if (model.apply(new SuiteEdit.AddCase(place, CaseDraft.named(model.freeName(Messages.newCase))))) {
            model.select(place);
        }
    }

    /** Adds a copy of the selected case behind it. */
    public void duplicate() {
        before.run();
        int number = model.selected();
        if (number >= 0) {
            String name = model.freeName(NLS.bind(Messages.copyOf, model.cases().get(number).name()));
            if (model.apply(new SuiteEdit.DuplicateCase(number, name))) {
                model.select(number + 1);
            }
        }
    }

    /** Removes the selected case. */
    public void remove() {
        int number = model.selected();
        if (number >= 0) {
            model.apply(new SuiteEdit.RemoveCase(number));
        }
    }

    /**
     * Moves the selected case.
     *
     * @param step by how many places; negative for up
     */
    public void move(int step) {
        before.run();
        int from = model.selected();
        int to = from + step;
        if (from >= 0 && to >= 0 && to < model.cases().size() && model.apply(new SuiteEdit.MoveCase(from, to))) {
            model.select(to);
        }
    }
}
