package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Status;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.ui.suite.Accepting;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.SuiteState;
import org.jspecify.annotations.Nullable;

/** What became of the selected case, in a sentence, and the offer to accept it all. */
final class ResultBanner {

    private final FormContext context;
    private final Parts parts;
    private final Composite line;
    private final Label icon;
    private final Label words;
    private final Button accept;

    ResultBanner(Composite parent, FormContext context, Parts parts) {
        this.context = context;
        this.parts = parts;
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).margins(0, 2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        icon = new Label(line, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 3).applyTo(icon);
        words = new Label(line, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(words);
        accept = new Button(line, SWT.PUSH);
        accept.setText(Messages.accept_case);
        accept.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Accepting.of(context.model()).cases(List.of(context.model().selected()))));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(accept);
    }

    void update(CaseEntry entry, SuiteState state) {
        SuiteModel model = context.model();
        int number = model.selected();
        icon.setImage(parts.icon(model.status(number).iconPath()));
        words.setText(sentence(model, number, entry, state).replace("&", "&&"));
        CaseResult result = model.result(number);
        boolean failed = result != null && result.status() == Status.FAILED
                && Accepting.of(model).isPossible(List.of(number));
        accept.setVisible(failed);
        ((GridData) accept.getLayoutData()).exclude = !failed;
        line.layout();
    }

    private static String sentence(SuiteModel model, int number, CaseEntry entry, SuiteState state) {
        Diagnostic problem = state.problemsIn(entry.span()).stream()
                .filter(found -> found.severity() == Severity.ERROR).findFirst().orElse(null);
        if (problem != null && state.unreadable().contains(number)) {
            return problem.message().in(Locale.getDefault())
                    + (problem.help() == null ? "" : " " + problem.help().in(Locale.getDefault()));
        }
        return sentence(model.result(number), state);
    }

    private static String sentence(@Nullable CaseResult result, SuiteState state) {
        if (result == null) {
            return state.compilation().policy().isEmpty() ? Messages.result_rulesBroken : Messages.result_waiting;
        }
        if (result.error() != null) {
            return result.error().in(Locale.getDefault());
        }
        if (result.mismatches().isEmpty()) {
            return Messages.result_passed;
        }
        List<Mismatch> found = result.mismatches();
        String first = found.get(0).message().in(Locale.getDefault());
        return found.size() == 1 ? first : NLS.bind(Messages.result_more, first, found.size() - 1);
    }
}
