package org.heurejuste.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The window's menus and tool bar; other bundles add theirs at the groups named here. */
final class PolicyActionBarAdvisor extends ActionBarAdvisor {

    PolicyActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        for (ActionFactory factory : new ActionFactory[] {ActionFactory.NEW, ActionFactory.SAVE, ActionFactory.SAVE_ALL,
            ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, ActionFactory.IMPORT, ActionFactory.EXPORT,
            ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY,
            ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND,
            ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES, ActionFactory.ABOUT}) {
            register(factory.create(window));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(menu(Messages.menu_file, IWorkbenchActionConstants.M_FILE, ActionFactory.NEW, null,
                ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, null, ActionFactory.SAVE, ActionFactory.SAVE_ALL, null,
                ActionFactory.IMPORT, ActionFactory.EXPORT, null, ActionFactory.QUIT));
        bar.add(menu(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT, ActionFactory.UNDO, ActionFactory.REDO,
                null, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, null, ActionFactory.DELETE,
                ActionFactory.SELECT_ALL, null, ActionFactory.FIND));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(menu(Messages.menu_help, IWorkbenchActionConstants.M_HELP, ActionFactory.ABOUT));
    }

    private IMenuManager windowMenu() {
        MenuManager views = new MenuManager(Messages.menu_showView, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(getActionBarConfigurer().getWindowConfigurer().getWindow()));
        MenuManager menu = new MenuManager(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
        menu.add(views);
        menu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(getAction(ActionFactory.PREFERENCES.getId()));
        return menu;
    }

    /** A menu of the given actions, a separator where null stands, with a group for additions before the last ones. */
    private MenuManager menu(String text, String id, ActionFactory... actions) {
        MenuManager menu = new MenuManager(text, id);
        for (ActionFactory action : actions) {
            if (action == null) {
                menu.add(new Separator());
            } else {
                menu.add(getAction(action.getId()));
            }
        }
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager coolBar) {
        ToolBarManager file = new ToolBarManager();
        file.add(getAction(ActionFactory.NEW.getId()));
        file.add(getAction(ActionFactory.SAVE.getId()));
        coolBar.add(file);
        coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
