package org.heurejuste.ui.explain;

import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.heurejuste.policy.vocabulary.TypeDefinition;

/** The context menus of the Explanation view. */
final class ExplanationMenus {

    private static final String PREFIX = "org.heurejuste.ui.explanation.";

    private final ExplanationView view;
    private final ExplanationPart part;

    ExplanationMenus(ExplanationView view, ExplanationPart part) {
        this.view = view;
        this.part = part;
    }

    void install(IWorkbenchPartSite site) {
        install(part.tree().viewer(), menu -> {
            menu.add(command(site, "open"));
            menu.add(command(site, "apply"));
        });
        install(part.facts().viewer(), menu -> {
            MenuManager add = new MenuManager(Messages.menu_add);
            view.abilities().addable().forEach(type -> add.add(adding(type)));
            menu.add(add);
            menu.add(command(site, "remove"));
            menu.add(new Separator());
            menu.add(command(site, "reset"));
            menu.add(command(site, "save"));
        });
        part.tree().viewer().addSelectionChangedListener(event -> view.enable());
        part.facts().viewer().addSelectionChangedListener(event -> view.enable());
    }

    private interface Filling {
        void fill(IMenuManager menu);
    }

    private static void install(TreeViewer viewer, Filling filling) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(filling::fill);
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
    }

    private Action adding(TypeDefinition type) {
        return new Action(type.labels().in(Locale.getDefault())) {
            @Override
            public void run() {
                view.add(type);
            }
        };
    }

    private static CommandContributionItem command(IWorkbenchPartSite site, String name) {
        return new CommandContributionItem(new CommandContributionItemParameter(site, null, PREFIX + name,
                CommandContributionItem.STYLE_PUSH));
    }
}
