package org.heurejuste.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/**
 * The window's menus and tool bar, in the language of the platform. Other bundles add theirs at the groups named here:
 * {@code import.ext} and {@code additions} in {@code menu:file}, {@code additions} in the menu bar and in the tool bar.
 */
final class PolicyActionBarAdvisor extends ActionBarAdvisor {

    /** The group for more in the Help menu; not the platform's, as it adds items in English there. */
    static final String HELP_GROUP = "org.heurejuste.help";
    /** The id of the Edit menu; not the platform's, under which text editors add a dozen English items of their own. */
    static final String MENU_EDIT = "org.heurejuste.menu.edit";
    /** The id of the menu of searches. */
    static final String MENU_SEARCH = "org.heurejuste.menu.search";

    PolicyActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    private IWorkbenchWindow window() {
        return getActionBarConfigurer().getWindowConfigurer().getWindow();
    }

    /** Actions whose handlers views and editors supply have to be known to the window, whether or not a menu shows them. */
    @Override
    protected void makeActions(IWorkbenchWindow window) {
        for (ActionFactory factory : new ActionFactory[] {ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT,
            ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND,
            ActionFactory.REVERT, ActionFactory.RENAME, ActionFactory.MOVE, ActionFactory.REFRESH,
            ActionFactory.PROPERTIES,
            ActionFactory.NEXT, ActionFactory.PREVIOUS, ActionFactory.BACKWARD_HISTORY, ActionFactory.FORWARD_HISTORY,
            ActionFactory.PRINT}) {
            register(factory.create(window));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(fileMenu());
        bar.add(editMenu());
        bar.add(searchMenu());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(helpMenu());
    }

    private IMenuManager fileMenu() {
        return new LabelledMenu(window(), Messages.menu_file, IWorkbenchActionConstants.M_FILE)
                .command(IWorkbenchCommandConstants.FILE_NEW, Messages.file_new)
                .command(OpenFolderHandler.COMMAND, Messages.file_openFolder)
                .separator()
                .command(IWorkbenchCommandConstants.FILE_CLOSE, Messages.file_close)
                .command(IWorkbenchCommandConstants.FILE_CLOSE_ALL, Messages.file_closeAll).separator()
                .command(IWorkbenchCommandConstants.FILE_SAVE, Messages.file_save)
                .command(IWorkbenchCommandConstants.FILE_SAVE_ALL, Messages.file_saveAll)
                .command(IWorkbenchCommandConstants.FILE_REVERT, Messages.file_revert).separator()
                .command(IWorkbenchCommandConstants.FILE_RENAME, Messages.file_rename)
                .command(IWorkbenchCommandConstants.FILE_REFRESH, Messages.file_refresh).separator()
                .command(IWorkbenchCommandConstants.FILE_IMPORT, Messages.file_import)
                .command(IWorkbenchCommandConstants.FILE_EXPORT, Messages.file_export)
                .group(IWorkbenchActionConstants.IMPORT_EXT)
                .separator(IWorkbenchActionConstants.MB_ADDITIONS)
                .command(IWorkbenchCommandConstants.FILE_PROPERTIES, Messages.file_properties).separator()
                .command(IWorkbenchCommandConstants.FILE_EXIT, Messages.file_exit)
                .menu();
    }

    private IMenuManager editMenu() {
        LabelledMenu menu = new LabelledMenu(window(), Messages.menu_edit, MENU_EDIT)
                .command(IWorkbenchCommandConstants.EDIT_UNDO, Messages.edit_undo)
                .command(IWorkbenchCommandConstants.EDIT_REDO, Messages.edit_redo)
                .separator()
                .command(IWorkbenchCommandConstants.EDIT_CUT, Messages.edit_cut)
                .command(IWorkbenchCommandConstants.EDIT_COPY, Messages.edit_copy)
                .command(IWorkbenchCommandConstants.EDIT_PASTE, Messages.edit_paste)
                .separator()
                .command(IWorkbenchCommandConstants.EDIT_DELETE, Messages.edit_delete)
                .command(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Messages.edit_selectAll).separator()
                .command(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Messages.edit_find)
                .command("org.eclipse.ui.edit.text.goto.line", Messages.edit_goToLine)
                .command("org.heurejuste.ui.editor.quickOutline", Messages.edit_quickOutline)
                .command("org.heurejuste.ui.editor.openDeclaration", Messages.edit_openDeclaration)
                .separator()
                .command(IWorkbenchCommandConstants.NAVIGATE_NEXT, Messages.edit_nextProblem)
                .command(IWorkbenchCommandConstants.NAVIGATE_PREVIOUS, Messages.edit_previousProblem).separator();
        return ruleEditing(menu).menu();
    }

    private static LabelledMenu ruleEditing(LabelledMenu menu) {
        return menu.command("org.eclipse.ui.edit.text.contentAssist.proposals", Messages.edit_assist)
                .command("org.eclipse.ui.edit.text.contentAssist.contextInformation", Messages.edit_parameters)
                .command("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals", Messages.edit_quickFix)
                .separator()
                .command("org.heurejuste.ui.editor.rename", Messages.edit_rename)
                .command("org.heurejuste.ui.editor.format", Messages.edit_format)
                .command("org.heurejuste.ui.editor.toggleComment", Messages.edit_toggleComment);
    }

    private IMenuManager searchMenu() {
        return new LabelledMenu(window(), Messages.menu_search, MENU_SEARCH)
                .command("org.eclipse.search.ui.openFileSearchPage", Messages.search_text)
                .command("org.eclipse.ui.navigate.openResource", Messages.search_file)
                .separator()
                .command("org.heurejuste.ui.editor.findReferences", Messages.search_references)
                .command("org.heurejuste.ui.editor.decisions", Messages.search_decisions)
                .command("org.heurejuste.ui.showInHandbook", Messages.search_handbook)
                .separator(IWorkbenchActionConstants.MB_ADDITIONS)
                .menu();
    }

    private IMenuManager windowMenu() {
        MenuManager views = new MenuManager(Messages.menu_showView, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window()));
        return new LabelledMenu(window(), Messages.menu_window, IWorkbenchActionConstants.M_WINDOW)
                .item(views)
                .command(IWorkbenchCommandConstants.WINDOW_RESET_PERSPECTIVE, Messages.window_reset)
                .separator(IWorkbenchActionConstants.MB_ADDITIONS)
                .command(IWorkbenchCommandConstants.WINDOW_PREFERENCES, Messages.window_preferences)
                .menu();
    }

    private IMenuManager helpMenu() {
        return new LabelledMenu(window(), Messages.menu_help, IWorkbenchActionConstants.M_HELP)
                .command("org.eclipse.ui.window.showKeyAssist", Messages.help_keys)
                .separator(HELP_GROUP)
                .command(IWorkbenchCommandConstants.HELP_ABOUT, Messages.help_about)
                .menu();
    }

    @Override
    protected void fillCoolBar(ICoolBarManager coolBar) {
        ToolBarManager file = new ToolBarManager(SWT.FLAT);
        file.add(new Separator(IWorkbenchActionConstants.NEW_GROUP));
        file.add(button(IWorkbenchCommandConstants.FILE_SAVE, Messages.file_save_tip));
        file.add(button(IWorkbenchCommandConstants.FILE_SAVE_ALL, Messages.file_saveAll_tip));
        coolBar.add(new ToolBarContributionItem(file, "org.heurejuste.toolbar.file"));
        coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private IContributionItem button(String command, String tip) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window(),
                "org.heurejuste.button." + command, command, CommandContributionItem.STYLE_PUSH);
        parameter.tooltip = tip;
        return new CommandContributionItem(parameter);
    }
}
