package org.heurejuste.ui.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.SuiteFormat;
import org.heurejuste.testing.convert.SuiteConverter;
import org.heurejuste.testing.edit.Acceptance;
import org.heurejuste.testing.edit.EditRefusedException;
import org.heurejuste.testing.edit.SuiteDocument;
import org.heurejuste.testing.edit.SuiteEdit;

/** Makes what was decided what is expected: for one field, for the decisions of a type, for whole cases. Shows first what it changes. */
public final class Accepting {

    private final SuiteModel model;

    private Accepting(SuiteModel model) {
        this.model = model;
    }

    /** Finds what a case comes to expect. */
    private interface Search {
        List<SuiteEdit> edits(SuiteDocument document, int number, CaseResult result) throws EditRefusedException;
    }

    /**
     * Accepts decisions of a suite.
     *
     * @param model the suite
     * @return what can be accepted
     */
    public static Accepting of(SuiteModel model) {
        return new Accepting(model);
    }

    /**
     * Accepts one field of the selected case.
     *
     * @param type the decision's type
     * @param place which of the expected decisions of the type, from 0
     * @param field the field's name
     */
    public void field(String type, int place, String field) {
        propose(List.of(model.selected()), (document, number, result) -> Acceptance
                .ofField(document, number, result, type, place, field));
    }

    /**
     * Accepts the decisions of a type in the selected case.
     *
     * @param type the type's name
     */
    public void type(String type) {
        propose(List.of(model.selected()), (document, number, result) -> Acceptance
                .ofType(document, number, result, type));
    }

    /**
     * Accepts all decisions of the types that cases look at.
     *
     * @param numbers the cases, from 0; those that agree already stay as they are
     */
    public void cases(List<Integer> numbers) {
        propose(numbers, Acceptance::ofCase);
    }

    /**
     * Whether there is anything to accept.
     *
     * @param numbers the cases, from 0
     * @return true where one of them failed and its expectations could follow
     */
    public boolean isPossible(List<Integer> numbers) {
        return numbers.stream().map(model::result)
                .anyMatch(result -> result != null && result.mismatches().stream().anyMatch(Accepting::isOwn));
    }

    private static boolean isOwn(Mismatch mismatch) {
        return mismatch.invariant() == null;
    }

    private void propose(List<Integer> numbers, Search search) {
        SuiteState state = model.state();
        if (state == null) {
            return;
        }
        Shell shell = Display.getCurrent().getActiveShell();
        try {
            List<SuiteEdit> edits = edits(state.document(), numbers, search);
            if (edits.isEmpty()) {
                MessageDialog.openInformation(shell, Messages.accept_title, Messages.accept_nothing);
            } else if (AcceptPreview.open(shell, readable(state, state.document()),
                    readable(state, state.document().apply(edits).after()))) {
                model.apply(edits);
            }
        } catch (EditRefusedException refused) {
            MessageDialog.openError(shell, Messages.accept_title,
                    refused.reason().in(Locale.getDefault()));
        }
    }

    private List<SuiteEdit> edits(SuiteDocument document, List<Integer> numbers, Search search)
            throws EditRefusedException {
        List<SuiteEdit> edits = new ArrayList<>();
        for (int number : numbers) {
            CaseResult result = model.result(number);
            if (result != null) {
                edits.addAll(search.edits(document, number, result));
            }
        }
        return edits;
    }

    /** The suite as a person reads it: as its text, and where it is a table, as YAML would say it. */
    private static String readable(SuiteState state, SuiteDocument document) {
        if (SuiteFormat.of(document.path()).orElse(SuiteFormat.YAML) == SuiteFormat.YAML) {
            return document.text();
        }
        SuiteConverter converter = new SuiteConverter(state.vocabulary(), Locale.getDefault());
        return new String(converter.convert(document.content().name(), document.content(), SuiteFormat.YAML).bytes(),
                StandardCharsets.UTF_8);
    }
}
