package org.heurejuste.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** A menu of commands under labels of our own, as the platform's are English only. */
final class LabelledMenu {

    private final MenuManager menu;
    private final Commands commands;

    LabelledMenu(IWorkbenchWindow window, String text, String id) {
        this.menu = new MenuManager(text, id);
        this.commands = new Commands(window);
    }

    LabelledMenu command(String command, String label) {
        return item(commands.item(command, label));
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

    /** Makes items of commands. */
    record Commands(IWorkbenchWindow window) {

        IContributionItem item(String command, String label) {
            return new CommandContributionItem(parameter(command, label));
        }

        IContributionItem button(String command, String tip, String sharedImage) {
            CommandContributionItemParameter parameter = parameter(command, tip);
            parameter.tooltip = tip;
            parameter.icon = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(sharedImage);
            return new CommandContributionItem(parameter);
        }

        private CommandContributionItemParameter parameter(String command, String label) {
            CommandContributionItemParameter parameter =
                    new CommandContributionItemParameter(window, "org.heurejuste.item." + command, command,
                            CommandContributionItem.STYLE_PUSH);
            parameter.label = label;
            return parameter;
        }
    }
}
