package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.ui.suite.SuiteModel;

/** Offers the types of the vocabulary, to add a fact or an expectation. */
final class AddMenu {

    private AddMenu() {}

    static void given(Composite heading, FormContext context, Vocabulary vocabulary) {
        SuiteModel model = context.model();
        button(heading, Messages.add_fact, vocabulary.facts(), Section.GIVEN, model,
                type -> FactBlock.add(model, type));
    }

    static void expected(Composite heading, FormContext context, Vocabulary vocabulary) {
        SuiteModel model = context.model();
        button(heading, Messages.add_expectation, vocabulary.decisions(), Section.EXPECT, model,
                type -> expect(model, type));
    }

    /** Expects at first what was decided, where that is known. */
    private static void expect(SuiteModel model, TypeDefinition type) {
        CaseResult result = model.result(model.selected());
        List<Decision> decided = result == null
                ? List.of()
                : result.decisions().stream().filter(one -> one.type().name().equals(type.name())).toList();
        if (result != null && decided.isEmpty()) {
            model.apply(new SuiteEdit.SetCount(model.selected(), type.name(), 0));
        } else {
            model.apply(new SuiteEdit.AddFact(model.selected(), Section.EXPECT, type.name(), 0, Map.of()));
        }
    }

    private static void button(Composite heading, String words, List<TypeDefinition> types, Section section,
            SuiteModel model, Consumer<TypeDefinition> adder) {
        Button button = new Button(heading, SWT.PUSH);
        button.setText(words);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            MenuManager menu = new MenuManager();
            types.forEach(type -> menu.add(item(type, section, model, adder)));
            Menu popup = menu.createContextMenu(button);
            Point corner = button.toDisplay(0, button.getSize().y);
            popup.setLocation(corner);
            popup.setVisible(true);
        }));
    }

    private static Action item(TypeDefinition type, Section section, SuiteModel model,
            Consumer<TypeDefinition> adder) {
        Action action = Parts.action(FieldWords.type(type) + "\t" + type.name(), () -> adder.accept(type));
        CaseEntry entry = model.cases().get(model.selected());
        boolean once = section == Section.EXPECT || type.role() == Role.SINGLE_FACT;
        action.setEnabled(!once || entry.type(section, type.name()).isEmpty());
        return action;
    }
}
