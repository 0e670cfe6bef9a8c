package org.heurejuste.ui.suite.form;
import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.ui.suite.CaseActions;
import org.heurejuste.ui.suite.CaseCount;
import org.heurejuste.ui.suite.CaseFilter;
import org.heurejuste.ui.suite.SuiteModel;

/** The cases of a suite, each with what became of it. Only the lines that are seen are made. */
final class CaseList {

    private final SuiteModel model;
    private final Parts parts;
    private final Table table;
    private final Text search;
    private final ToolItem onlyFailed;
    private final Label count;
    private final Runnable beforeSelection;
    private int[] shown = new int[0];

    CaseList(Composite parent, SuiteModel model, Parts parts, Runnable beforeSelection) {
        this.model = model;
        this.parts = parts;
        this.beforeSelection = beforeSelection;
        Composite side = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).numColumns(2).applyTo(side);
        search = new Text(side, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.list_search);
        Parts.name(search, Messages.list_search);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        search.addListener(SWT.Modify, event -> refresh());
        ToolBar filter = parts.bar(side);
        onlyFailed = new ToolItem(filter, SWT.CHECK);
        onlyFailed.setImage(parts.icon("icons/cases/onlyFailures.svg"));
        onlyFailed.setToolTipText(Messages.list_onlyFailed);
        onlyFailed.addListener(SWT.Selection, event -> refresh());
        table = new Table(side, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(180, 100).applyTo(table);
        count = parts.remark(side, "");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        buttons(side);
        arrange();
    }

    private void arrange() {
        TableColumn column = new TableColumn(table, SWT.NONE);
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> choose());
        Parts.name(table, Messages.list_name);
        table.setMenu(new CaseActions(model, beforeSelection).menu().createContextMenu(table));
    }

    private void buttons(Composite side) {
        CaseActions actions = new CaseActions(model, beforeSelection);
        ToolBar bar = parts.bar(side);
        parts.button(bar, "icons/suite/add.svg", Messages.list_new, actions::create);
        parts.button(bar, "icons/suite/duplicate.svg", Messages.list_duplicate, actions::duplicate);
        parts.button(bar, "icons/suite/up.svg", Messages.list_up, () -> actions.move(-1));
        parts.button(bar, "icons/suite/down.svg", Messages.list_down, () -> actions.move(1));
        parts.button(bar, "icons/suite/remove.svg", Messages.list_remove, actions::remove);
    }

    /** The platform asks for lines that are just being taken away, too; their index is negative. */
    private void fill(TableItem item, int index) {
        if (index >= 0 && index < shown.length && shown[index] < model.cases().size()) {
            CaseEntry entry = model.cases().get(shown[index]);
            item.setText(entry.name().isEmpty() ? Messages.list_unnamed : entry.name());
            item.setImage(parts.icon(model.status(shown[index]).iconPath()));
        }
    }

    private void choose() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < shown.length) {
            int number = shown[index];
            beforeSelection.run();
            model.select(number);
        }
    }

    /** Shows the cases as they are now. */
    void refresh() {
        if (table.isDisposed()) {
            return;
        }
        CaseFilter.Result result = onlyFailed.getSelection() ? CaseFilter.Result.FAILED : CaseFilter.Result.ANY;
        shown = new CaseFilter(search.getText(), result, "").numbers(model);
        table.setItemCount(shown.length);
        table.clearAll();
        int all = model.cases().size();
        count.setText(CaseCount.words(shown.length, all));
        count.getParent().layout();
        showSelected();
    }

    /** Marks the selected case and scrolls to it. */
    void showSelected() {
        int index = Arrays.binarySearch(shown, model.selected());
        if (index >= 0 && table.getSelectionIndex() != index) {
            table.setSelection(index);
        } else if (index < 0) {
            table.deselectAll();
        }
    }

    /** Calls back when the keyboard comes to the list or its search. */
    void onFocus(Runnable receiver) {
        search.addListener(SWT.FocusIn, event -> receiver.run());
        table.addListener(SWT.FocusIn, event -> receiver.run());
    }

    void setFocus() {
        table.setFocus();
    }
}
