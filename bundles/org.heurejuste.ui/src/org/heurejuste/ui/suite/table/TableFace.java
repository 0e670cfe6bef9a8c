package org.heurejuste.ui.suite.table;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.ui.suite.Accepting;
import org.heurejuste.ui.suite.CaseActions;
import org.heurejuste.ui.suite.SuiteFace;
import org.heurejuste.ui.suite.SuiteListener;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.SuiteState;
import org.jspecify.annotations.Nullable;

/** A suite as a table: a case a row, the columns that its cases use. Only the cells that are seen are made. */
public final class TableFace implements SuiteFace, SuiteListener {

    private final Composite whole;
    private final SuiteModel model;
    private final CaseGrid grid;
    private final CaseTable table;
    private final FilterBar filter;
    private final ConfigRegistry registry = new ConfigRegistry();
    private final TableConfiguration configuration;
    private final TableClipboard clipboard;
    private final TableActions actions;
    private boolean selecting;
    /** What has changed while nobody could see it. */
    private boolean stale = true;

    /**
     * Makes the table.
     *
     * @param parent its parent
     * @param model the suite
     * @param site the editor's site
     */
    public TableFace(Composite parent, SuiteModel model, IWorkbenchPartSite site) {
        this.model = model;
        whole = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(whole);
        grid = new CaseGrid(model);
        filter = new FilterBar(whole, wanted -> {
            grid.filter(wanted);
            rowsChanged();
        }, () -> chooseColumns(site));
        table = new CaseTable(whole, grid);
        clipboard = new TableClipboard(table, grid, model);
        actions = new TableActions(clipboard, table);
        LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), whole);
        configuration = new TableConfiguration(grid, new TableConfiguration.StatusIcons(grid, images), whole);
        configure();
        TableKeys.install(table.control(), site, clipboard::fillDown);
        table.control().addListener(SWT.Paint, event -> later());
        model.addListener(this);
    }

    /** A table that comes into sight catches up. */
    private void later() {
        if (stale) {
            whole.getDisplay().asyncExec(this::shown);
        }
    }

    @Override
    public void shown() {
        if (stale && !whole.isDisposed()) {
            suiteChanged();
        }
    }

    /**
     * What a command of the workbench does here.
     *
     * @param id the id of a global action
     * @return the action, or null where the table has none
     */
    public @Nullable IAction action(String id) {
        return actions.of(id);
    }

    /**
     * Selects the cell at a place of the file.
     *
     * @param place the place
     */
    public void reveal(SourceSpan place) {
        if (stale) {
            refresh();
        }
        Point cell = grid.at(place);
        if (cell.y >= 0) {
            table.show(cell.x, cell.y);
        }
    }

    private void configure() {
        NatTable control = table.control();
        GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
        control.setConfigRegistry(registry);
        control.addConfiguration(new DefaultNatTableStyleConfiguration());
        control.addConfiguration(new SingleClickSortConfiguration());
        control.addConfiguration(configuration);
        control.configure();
        theme(control);
        table.selection().addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                selected();
            }
        });
        new CellExplanations(control, grid, model);
        Spoken.install(control, table, grid);
        control.setMenu(menu().createContextMenu(control));
    }

    private void theme(NatTable control) {
        control.setTheme(new TableTheme(whole));
        registry.registerConfigAttribute(
                CellConfigAttributes.RENDER_GRID_LINES, Boolean.TRUE);
        configuration.configureRegistry(registry);
        IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
        IPropertyChangeListener again = event -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                control.setTheme(new TableTheme(whole));
                configuration.configureRegistry(registry);
                control.refresh();
            }
        });
        themes.addPropertyChangeListener(again);
        control.addDisposeListener(event -> themes.removePropertyChangeListener(again));
    }

    private MenuManager menu() {
        MenuManager menu = new CaseActions(model, this::flush).menu();
        menu.addMenuListener(shown -> {
            menu.add(action(Messages.menu_acceptSelected, () -> Accepting.of(model).cases(selectedCases())));
            menu.add(new Separator());
            menu.add(action(Messages.menu_copy, clipboard::copy));
            menu.add(action(Messages.menu_paste, clipboard::paste));
            menu.add(action(Messages.menu_fillDown, clipboard::fillDown));
            menu.add(action(Messages.menu_clear, clipboard::clear));
        });
        return menu;
    }

    private static Action action(String words, Runnable run) {
        return new Action(words) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private List<Integer> selectedCases() {
        return table.selectedRows().stream().map(grid::number).filter(number -> number >= 0).toList();
    }

    private void chooseColumns(IWorkbenchPartSite site) {
        SuiteState state = model.state();
        if (state != null) {
            ColumnChooser.open(site.getShell(), new Columns(state).possible(), grid.columns()).ifPresent(wanted -> {
                grid.choose(wanted);
                suiteChanged();
            });
        }
    }

    private void selected() {
        int number = grid.number(table.anchorRow());
        if (number >= 0 && !selecting) {
            selecting = true;
            model.select(number);
            selecting = false;
        }
    }

    @Override
    public Control control() {
        return whole;
    }

    @Override
    public void setFocus() {
        shown();
        table.control().setFocus();
        if (table.anchorRow() < 0) {
            table.show(model.selected());
        }
    }

    @Override
    public void flush() {
        if (table.control().getActiveCellEditor() != null && !table.control().getActiveCellEditor().isClosed()) {
            table.control().commitAndCloseActiveCellEditor();
        }
    }

    @Override
    public boolean hasPending() {
        return table.control().getActiveCellEditor() != null && !table.control().getActiveCellEditor().isClosed();
    }

    @Override
    public void suiteChanged() {
        stale = !whole.isVisible();
        if (!stale) {
            refresh();
        }
    }

    private void refresh() {
        stale = false;
        int rows = grid.getRowCount();
        if (grid.refresh()) {
            configuration.choices(registry);
            table.columnsChanged();
            rowsChanged();
        } else if (rows != grid.getRowCount()) {
            rowsChanged();
        } else {
            count();
            table.cellsChanged();
        }
    }

    private void rowsChanged() {
        table.rowsChanged();
        count();
        caseSelected();
    }

    private void count() {
        List<String> clauses = model.cases().stream().flatMap(entry -> entry.clauses().stream()).distinct()
                .sorted(ClauseOrder.NATURAL).toList();
        filter.show(clauses, grid.getRowCount(), model.cases().size());
    }

    @Override
    public void resultsChanged() {
        if (stale || !whole.isVisible()) {
            stale = true;
        } else if (grid.resultsChanged()) {
            rowsChanged();
        } else {
            table.cellsChanged();
        }
    }

    @Override
    public void caseSelected() {
        if (!selecting && !stale) {
            selecting = true;
            table.show(model.selected());
            selecting = false;
        }
    }
}
