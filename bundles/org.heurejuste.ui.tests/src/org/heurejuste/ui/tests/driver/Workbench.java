package org.heurejuste.ui.tests.driver;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.texteditor.ITextEditor;
import org.heurejuste.ui.suite.SuiteEditor;

/** The window of the workbench. */
public final class Workbench {

    /** Opens the import wizard for policy projects. */
    public Dialog importWizard() {
        return importWizardOf("Import Policy Project");
    }

    /** Opens the import wizard for policy projects in a workbench that gives it another title. */
    public Dialog importWizardOf(String title) {
        return wizard("org.eclipse.ui.file.import", "importWizardId", "org.heurejuste.ui.wizards.importProject", title);
    }

    /** Opens the export wizard for rule packages. */
    public Dialog exportWizard() {
        return wizard("org.eclipse.ui.file.export", "exportWizardId", "org.heurejuste.ui.wizards.exportPackage",
                "Export Package");
    }

    /** Opens the wizard that makes a suite of another file. */
    public Dialog importCasesWizard() {
        return wizard("org.eclipse.ui.file.import", "importWizardId", "org.heurejuste.ui.wizards.importCases",
                "Import Sample Cases");
    }

    /** Opens the wizard that writes suites for spreadsheet programs. */
    public Dialog exportCasesWizard() {
        return wizard("org.eclipse.ui.file.export", "exportWizardId", "org.heurejuste.ui.wizards.exportCases",
                "Export Sample Cases");
    }

    /** Opens the wizard for a new policy project. */
    public Dialog newWizard() {
        return wizard("org.eclipse.ui.newWizard", "newWizardId", "org.heurejuste.ui.wizards.newProject",
                "New Policy Project");
    }

    private static Dialog wizard(String command, String parameter, String id, String title) {
        Ui.begin(() -> execute(command, Map.of(parameter, id)));
        return Dialog.titled(title);
    }

    static void execute(String command) {
        execute(command, Map.of());
    }

    private static void execute(String command, Map<String, Object> parameters) {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), parameters),
                            null);
        } catch (CommandException e) {
            throw new AssertionError(command, e);
        }
    }

    /** Opens a policy project that lies on disk, by the wizard, and waits until it is checked. */
    public IProject importPolicy(Path folder) {
        Dialog wizard = importWizard().fillBox("Folder of the project", folder.toString());
        wizard.press("Finish");
        wizard.waitUntilClosed();
        waitForBuild();
        return ResourcesPlugin.getWorkspace().getRoot().getProject(folder.getFileName().toString());
    }

    /** Opens a file of a project in its editor. */
    public Editor open(IProject project, String path) {
        IEditorPart editor = editor(project, path);
        return new Editor(Ui.get(() -> textOf(editor)));
    }

    /** Waits until the active editor shows a file of this name. */
    public Editor waitForEditor(String fileName) {
        Ui.until("the editor of " + fileName, () -> page().getActiveEditor() != null
                && page().getActiveEditor().getTitle().equals(fileName));
        return new Editor(Ui.get(() -> textOf(page().getActiveEditor())));
    }

    /** Opens a suite of a project in its editor, and waits until its cases are decided. */
    public SuiteEditing openSuite(IProject project, String path) {
        open(project, path);
        return new SuiteEditing(Ui.get(() -> page().getActiveEditor())).settle();
    }

    /** Opens a suite of a project in its editor, in the face that a suite was shown in last. */
    public SuiteEditing openSuiteAsLast(IProject project, String path) {
        return new SuiteEditing(editor(project, path)).settle();
    }

    /** Closes the active editor by the keyboard. */
    public void closeEditor() {
        IEditorPart closing = Ui.get(() -> page().getActiveEditor());
        Ui.press('w', SWT.CTRL);
        Ui.until(closing.getTitle() + " closed", () -> !Arrays.asList(page().getEditors()).contains(closing));
    }

    /** Opens a suite in CSV or in a workbook in its editor, and waits until its cases are decided. */
    public SheetEditing openSheet(IProject project, String path) {
        return new SheetEditing(editor(project, path)).settle();
    }

    private static IEditorPart editor(IProject project, String path) {
        return Ui.get(() -> {
            try {
                return IDE.openEditor(page(), project.getFile(path), true);
            } catch (PartInitException e) {
                throw new AssertionError(path, e);
            }
        });
    }

    /** The text of an editor; of one with several faces, which then shows its text. */
    private static ITextEditor textOf(IEditorPart editor) {
        if (editor instanceof SuiteEditor suite) {
            suite.show(SuiteEditor.Face.TEXT);
        }
        return editor.getAdapter(ITextEditor.class);
    }

    /** Shows the Problems view. */
    public Problems problems() {
        return Problems.shown(this);
    }

    /** Returns a file of an open project. */
    public IFile file(String project, String path) {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(project).getFile(path);
    }

    /** Shows the tree of the projects. */
    public ProjectTree tree() {
        return new ProjectTree((CommonNavigator) show("org.heurejuste.ui.project"));
    }

    /** Shows the Cases view. */
    public Cases cases() {
        return new Cases(show(Cases.ID));
    }

    /** Shows the results of searches. */
    public SearchResults searchResults() {
        return new SearchResults(show("org.eclipse.search.ui.views.SearchView"));
    }

    /** Shows the handbook. */
    public Handbook handbook() {
        return new Handbook(show("org.heurejuste.ui.handbook"));
    }

    /** Sets a preference of the editor of rules. */
    public void prefer(String preference, boolean value) {
        Ui.run(() -> InstanceScope.INSTANCE.getNode("org.heurejuste.ui").putBoolean(preference, value));
    }

    /** Looks for what has changed on disk. */
    public void refresh(IProject project) {
        try {
            project.refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (CoreException e) {
            throw new AssertionError("a project could not be read", e);
        }
        waitForBuild();
    }

    IViewPart show(String id) {
        return Ui.get(() -> {
            try {
                return page().showView(id);
            } catch (PartInitException e) {
                throw new AssertionError(id, e);
            }
        });
    }

    /** Returns what the decision hierarchy shows, all of it that is unfolded. */
    public List<String> decisions() {
        Tree tree = Widgets.only(Widgets.of(show("org.heurejuste.ui.decisions")), Tree.class);
        return Ui.get(() -> Widgets.items(tree).map(TreeItem::getText).toList());
    }

    /** Returns the titles of the menus. */
    public List<String> menus() {
        return Ui.get(() -> Arrays.stream(page().getWorkbenchWindow().getShell().getMenuBar().getItems())
                .map(MenuItem::getText).map(Widgets::plain).toList());
    }

    /** Returns the titles of the views that are shown. */
    public List<String> views() {
        return Ui.get(() -> Arrays.stream(page().getViewReferences()).map(view -> view.getPartName()).toList());
    }

    /** Returns the id of the perspective. */
    public String perspective() {
        return Ui.get(() -> page().getPerspective().getId());
    }

    /** Returns the window's title. */
    public String title() {
        return Ui.get(() -> page().getWorkbenchWindow().getShell().getText());
    }

    /** Waits until everything that changed is checked. */
    public void waitForBuild() {
        try {
            Job.getJobManager().join(ResourcesPlugin.FAMILY_MANUAL_BUILD, null);
            Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, null);
        } catch (OperationCanceledException | InterruptedException e) {
            throw new AssertionError("the build did not end", e);
        }
    }

    /** Closes editors and dialogs and forgets all projects; their files stay on disk. */
    void tidy() {
        Ui.run(() -> {
            Arrays.stream(Ui.display().getShells())
                    // closing a window closes those that belong to it
                    .filter(shell -> !shell.isDisposed() && shell != page().getWorkbenchWindow().getShell()
                            && shell.isVisible())
                    .forEach(shell -> shell.close());
            page().closeAllEditors(false);
        });
        try {
            for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                project.delete(false, true, null);
            }
        } catch (CoreException e) {
            throw new AssertionError("a project could not be closed", e);
        }
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
