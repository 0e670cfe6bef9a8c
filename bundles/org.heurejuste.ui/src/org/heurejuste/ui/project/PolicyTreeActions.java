package org.heurejuste.ui.project;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.jface.window.SameShellProvider;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionContext;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.DeleteResourceAction;
import org.eclipse.ui.actions.OpenFileAction;
import org.eclipse.ui.actions.RefreshAction;
import org.eclipse.ui.actions.RenameResourceAction;
import org.eclipse.ui.actions.SelectionListenerAction;
import org.eclipse.ui.dialogs.PropertyDialogAction;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with what is selected in the project tree: the platform's own actions, in the words of this product
 * since the platform's are English.
 */
public final class PolicyTreeActions extends CommonActionProvider {
    private final Map<String, SelectionListenerAction> actions = new LinkedHashMap<>();
    private @Nullable PropertyDialogAction properties;

    @Override
    public void init(ICommonActionExtensionSite site) {
        super.init(site);
        if (site.getViewSite() instanceof ICommonViewerWorkbenchSite view) {
            IShellProvider shell = new SameShellProvider(view.getShell());
            Tree tree = (Tree) site.getStructuredViewer().getControl();
            add(ICommonActionConstants.OPEN, Messages.open, new OpenFileAction(view.getPage()));
            add(ActionFactory.RENAME.getId(), Messages.rename, new RenameResourceAction(shell, tree));
            add(ActionFactory.DELETE.getId(), Messages.delete, new DeleteResourceAction(shell));
            add(ActionFactory.REFRESH.getId(), Messages.refresh, new RefreshAction(shell));
            key(ActionFactory.RENAME);
            key(ActionFactory.DELETE);
            key(ActionFactory.REFRESH);
            properties = new PropertyDialogAction(shell, view.getSelectionProvider());
            properties.setText(Messages.properties);
            properties.setActionDefinitionId(ActionFactory.PROPERTIES.getCommandId());
        }
    }

    private void add(String id, String text, SelectionListenerAction action) {
        action.setText(text);
        actions.put(id, action);
    }

    private void key(ActionFactory command) {
        actions.get(command.getId()).setActionDefinitionId(command.getCommandId());
    }

    @Override
    public void setContext(ActionContext context) {
        super.setContext(context);
        IStructuredSelection selected = context != null
                && context.getSelection() instanceof IStructuredSelection some ? some : StructuredSelection.EMPTY;
        actions.values().forEach(action -> action.selectionChanged(selected));
        if (properties != null) {
            properties.selectionChanged(selected);
        }
    }

    @Override
    public void fillContextMenu(IMenuManager menu) {
        fill(menu, ICommonMenuConstants.GROUP_OPEN, ICommonActionConstants.OPEN);
        fill(menu, ICommonMenuConstants.GROUP_EDIT, ActionFactory.RENAME.getId());
        fill(menu, ICommonMenuConstants.GROUP_EDIT, ActionFactory.DELETE.getId());
        fill(menu, ICommonMenuConstants.GROUP_BUILD, ActionFactory.REFRESH.getId());
        if (properties != null && properties.isEnabled()) {
            menu.appendToGroup(ICommonMenuConstants.GROUP_PROPERTIES, properties);
        }
    }

    private void fill(IMenuManager menu, String group, String id) {
        SelectionListenerAction action = actions.get(id);
        if (action != null && action.isEnabled()) {
            menu.appendToGroup(group, action);
        }
    }

    @Override
    public void fillActionBars(IActionBars bars) {
        actions.forEach(bars::setGlobalActionHandler);
        if (properties != null) {
            bars.setGlobalActionHandler(ActionFactory.PROPERTIES.getId(), properties);
        }
    }
}
