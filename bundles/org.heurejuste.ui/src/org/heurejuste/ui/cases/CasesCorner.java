package org.heurejuste.ui.cases;

import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.Nullable;

/** How the cases stand, in the corner of the window; leads to the Cases view. */
public final class CasesCorner extends WorkbenchWindowControlContribution implements ProjectRuns.Listener {

    private static final int MANY = 10_000;
    private static final int MARGIN = 8;

    private @Nullable ProjectRuns runs;
    private @Nullable ResourceManager images;
    private @Nullable ToolBar bar;
    private @Nullable ToolItem item;
    private String words = Messages.corner_none;

    /** Makes the contribution; the workbench does. */
    public CasesCorner() {}

    @Override
    protected Control createControl(Composite parent) {
        Composite room = new Composite(parent, SWT.NONE);
        room.setLayout(GridLayoutFactory.fillDefaults().create());
        ToolBar made = new ToolBar(room, SWT.FLAT | SWT.RIGHT);
        ToolItem button = new ToolItem(made, SWT.PUSH);
        images = new LocalResourceManager(JFaceResources.getResources(), made);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showView()));
        made.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
        bar = made;
        item = button;
        roomForTheLongest();
        show("view", Messages.corner_none, Messages.corner_none);
        runs = getWorkbenchWindow().getService(ProjectRuns.class);
        if (runs != null) {
            ProjectRuns service = runs;
            service.addListener(this);
            made.addDisposeListener(event -> service.removeListener(this));
        }
        return room;
    }

    /** An item that does not fit is not shown, and the window's corner asks for the size only once. */
    private void roomForTheLongest() {
        String longest = List.of(Messages.corner_broken, CountWords.format(Messages.corner_green, MANY)).stream()
                .max(Comparator.comparingInt(String::length)).orElseThrow();
        show("view", longest, longest);
        if (bar != null) {
            GridDataFactory.fillDefaults().hint(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + MARGIN, SWT.DEFAULT)
                    .grab(true, true).applyTo(bar);
        }
    }

    private void showView() {
        IWorkbenchWindow window = getWorkbenchWindow();
        if (window.getActivePage() != null) {
            CasesView.showIn(window.getActivePage());
        }
    }

    @Override
    public void happened(IProject project, List<RunEvent> events) {
        ProjectRuns service = runs;
        if (service == null || item == null || item.isDisposed()) {
            return;
        }
        ProjectStatus status = service.status(project);
        boolean over = events.get(events.size() - 1) instanceof RunEvent.Ended
                || events.get(events.size() - 1) instanceof RunEvent.Compared;
        if (!over) {
            show("waiting", Messages.corner_running, project);
        } else if (service.isBroken(project)) {
            show("error", Messages.corner_broken, project);
        } else if (status != null) {
            show(status.failed() > 0 ? "failed" : "passed", status.failed() > 0
                    ? CountWords.format(Messages.corner_red, status.failed())
                    : CountWords.format(Messages.corner_green, status.passed()), project);
        }
    }

    private void show(String icon, String text, IProject project) {
        show(icon, text, CountWords.format(Messages.corner_words, project.getName(), text));
    }

    private void show(String icon, String text, String toolTip) {
        ToolItem button = item;
        ToolBar shown = bar;
        ResourceManager manager = images;
        if (button != null && shown != null && manager != null) {
            words = toolTip;
            button.setImage(manager.create(ResourceLocator
                    .imageDescriptorFromBundle("org.heurejuste.ui", "icons/cases/" + icon + ".svg").orElseThrow()));
            button.setText(text);
            button.setToolTipText(toolTip);
        }
    }
}
