package org.heurejuste.ui.suite;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteEdit;

/** Makes what was decided what is expected: for one field, for the decisions of a type, for whole cases. Shows first what it changes. */
public final class Acceptance {

    private final SuiteModel model;

    private Acceptance(SuiteModel model) {
        this.model = model;
    }

    /**
     * Accepts decisions of a suite.
     *
     * @param model the suite
     * @return what can be accepted
     */
    public static Acceptance of(SuiteModel model) {
        return new Acceptance(model);
    }

    /**
     * Accepts one field of the selected case.
     *
     * @param type the decision's type
     * @param place which of the expected decisions of the type, from 0
     * @param field the field's name
     */
    public void field(String type, int place, String field) {
        propose(new AcceptedEdits(model).ofField(model.selected(), type, place, field));
    }

    /**
     * Accepts the decisions of a type in the selected case.
     *
     * @param type the type's name
     */
    public void type(String type) {
        propose(new AcceptedEdits(model).ofType(model.selected(), type));
    }

    /**
     * Accepts all decisions of the types that cases look at.
     *
     * @param numbers the cases, from 0; those that agree already stay as they are
     */
    public void cases(List<Integer> numbers) {
        propose(numbers.stream().flatMap(number -> new AcceptedEdits(model).ofCase(number).stream()).toList());
    }

    /**
     * Whether there is anything to accept.
     *
     * @param numbers the cases, from 0
     * @return true where one of them failed and its expectations could follow
     */
    public boolean isPossible(List<Integer> numbers) {
        return numbers.stream().anyMatch(number -> !new AcceptedEdits(model).ofCase(number).isEmpty());
    }

    private void propose(List<SuiteEdit> edits) {
        SuiteState state = model.state();
        if (state == null) {
            return;
        }
        Shell shell = Display.getCurrent().getActiveShell();
        if (edits.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.accept_title, Messages.accept_nothing);
            return;
        }
        try {
            String before = state.document().text();
            List<TextEdit> changes = state.document().apply(edits).edits();
            if (AcceptPreview.open(shell, before, changes)) {
                model.apply(edits);
            }
        } catch (EditRefusedException refused) {
            MessageDialog.openError(shell, Messages.accept_title,
                    refused.reason().in(Locale.getDefault()));
        }
    }
}
