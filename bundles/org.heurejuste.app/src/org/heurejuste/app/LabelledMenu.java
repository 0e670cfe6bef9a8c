package org.heurejuste.app;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;

/** A menu of commands under labels of our own, as the platform's are English only. */
final class LabelledMenu {

    private final IWorkbenchWindow window;
    private final MenuManager menu;
    private final List<CommandAction> actions = new ArrayList<>();

    LabelledMenu(IWorkbenchWindow window, String text, String id) {
        this.window = window;
        this.menu = new MenuManager(text, id);
        menu.addMenuListener(shown -> actions.forEach(CommandAction::update));
    }

    LabelledMenu command(String command, String label) {
        CommandAction action = new CommandAction(window, command, label);
        actions.add(action);
        menu.add(action);
        return this;
    }

    LabelledMenu item(IContributionItem item) {
        menu.add(item);
        return this;
    }

    LabelledMenu group(String name) {
        return item(new GroupMarker(name));
    }

    LabelledMenu separator() {
        return item(new Separator());
    }

    LabelledMenu separator(String name) {
        return item(new Separator(name));
    }

    IMenuManager menu() {
        return menu;
    }
}
