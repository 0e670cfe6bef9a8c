package org.heurejuste.ui.cases;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.heurejuste.testing.history.RecordedRun;
import org.heurejuste.testing.history.RunHistory;
import org.jspecify.annotations.Nullable;

/** The runs so far, to choose the one that the last run is compared with. */
public final class HistoryMenu extends CompoundContributionItem {

    /** Makes the menu; the workbench does. */
    public HistoryMenu() {}

    @Override
    protected IContributionItem[] getContributionItems() {
        CasesView view = view();
        RunHistory history = view == null ? RunHistory.none() : view.history();
        List<IContributionItem> items = new ArrayList<>();
        if (view == null || history.runs().isEmpty()) {
            Action none = new Action(Messages.history_none) {
            };
            none.setEnabled(false);
            items.add(new ActionContributionItem(none));
            return items.toArray(IContributionItem[]::new);
        }
        items.add(item(view, Messages.history_previous, null, history.pinned() == null));
        items.add(new Separator());
        history.runs().forEach(run -> items.add(item(view, LegacyActionTools.escapeMnemonics(ChangeWords.line(run)),
                run, run.equals(history.pinned()))));
        items.add(new Separator());
        Action compare = new Action(Messages.history_compare) {
            @Override
            public void run() {
                view.compareRuns();
            }
        };
        compare.setEnabled(view.hasTwoRuns());
        items.add(new ActionContributionItem(compare));
        return items.toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(CasesView view, String text, @Nullable RecordedRun run, boolean chosen) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    view.pin(run);
                }
            }
        };
        action.setChecked(chosen);
        return new ActionContributionItem(action);
    }

    private static @Nullable CasesView view() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IViewPart view = window == null || window.getActivePage() == null
                ? null
                : window.getActivePage().findView(CasesView.ID);
        return view instanceof CasesView cases ? cases : null;
    }
}
