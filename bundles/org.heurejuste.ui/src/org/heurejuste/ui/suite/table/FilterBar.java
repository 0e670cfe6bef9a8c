package org.heurejuste.ui.suite.table;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.heurejuste.ui.suite.CaseCount;
import org.heurejuste.ui.suite.CaseFilter;

/** Above the table: which cases are shown, and which columns. */
final class FilterBar {

    private final Text text;
    private final Combo result;
    private final Combo clause;
    private final Label count;
    private List<String> clauses = List.of();

    FilterBar(Composite parent, Consumer<CaseFilter> changed, Runnable chooseColumns) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(8, 0).numColumns(5).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.filter_text);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(text);
        result = new Combo(bar, SWT.READ_ONLY);
        result.setItems(Messages.filter_anyResult, Messages.filter_failed, Messages.filter_passed,
                Messages.filter_undecided);
        result.select(0);
        clause = new Combo(bar, SWT.READ_ONLY);
        clause.setItems(Messages.filter_anyClause);
        clause.select(0);
        count = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
        Button columns = new Button(bar, SWT.PUSH);
        columns.setText(Messages.filter_columns);
        columns.addListener(SWT.Selection, event -> chooseColumns.run());
        result.setData("field", "filter.result");
        clause.setData("field", "filter.clause");
        name(text, Messages.filter_text);
        name(result, Messages.filter_result);
        name(clause, Messages.filter_clause);
        text.addListener(SWT.Modify, event -> changed.accept(filter()));
        result.addListener(SWT.Selection, event -> changed.accept(filter()));
        clause.addListener(SWT.Selection, event -> changed.accept(filter()));
    }

    private static void name(Control control, String words) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
    }

    private CaseFilter filter() {
        String chosen = clause.getSelectionIndex() <= 0 ? "" : clause.getText();
        return new CaseFilter(text.getText(), CaseFilter.Result.values()[Math.max(0, result.getSelectionIndex())],
                chosen);
    }

    /** Offers these clauses, and says how many cases are shown. */
    void show(List<String> known, int shown, int all) {
        if (!known.equals(clauses)) {
            String chosen = clause.getText();
            clauses = known;
            clause.removeAll();
            clause.add(Messages.filter_anyClause);
            known.forEach(clause::add);
            clause.select(Math.max(0, clause.indexOf(chosen)));
            clause.getParent().layout();
        }
        count.setText(CaseCount.words(shown, all));
    }
}
