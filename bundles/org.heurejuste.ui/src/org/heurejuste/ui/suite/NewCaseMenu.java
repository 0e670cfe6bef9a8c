package org.heurejuste.ui.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.testing.edit.CaseDraft;
import org.heurejuste.testing.edit.CaseDrafts;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.CaseTemplate;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.ui.newcase.CaseSearch;

/** The ways to a new case that begin with something: a template, or a rule that is to apply. */
final class NewCaseMenu {

    private final SuiteModel model;
    private final Runnable before;

    /** Adds to a suite; what is typed is written before. */
    NewCaseMenu(SuiteModel model, Runnable before) {
        this.model = model;
        this.before = before;
    }

    void fill(MenuManager menu) {
        menu.add(templates());
        menu.add(action(Messages.case_forRule, this::forRule));
    }

    private MenuManager templates() {
        MenuManager menu = new MenuManager(Messages.case_fromTemplate);
        SuiteState state = model.state();
        if (state != null) {
            OwnTemplates.of(model.file().getProject(), state.vocabulary())
                    .forEach(template -> menu.add(action(template.name().replace("&", "&&"), () -> insert(template))));
            menu.add(new Separator());
            IAction save = action(Messages.template_save, this::save);
            save.setEnabled(model.selected() >= 0);
            menu.add(save);
            IAction remove = action(Messages.template_remove, () -> remove(state));
            remove.setEnabled(!OwnTemplates.own(state.vocabulary()).isEmpty());
            menu.add(remove);
        }
        return menu;
    }

    private static IAction action(String words, Runnable run) {
        return new Action(words) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void insert(CaseTemplate template) {
        before.run();
        int place = model.selected() + 1;
        CaseDraft draft = template.draft();
        if (model.apply(new SuiteEdit.AddCase(place, new CaseDraft(model.freeName(template.name()), draft.clauses(),
                draft.now(), draft.given(), draft.expect())))) {
            model.select(place);
        }
    }

    private void save() {
        before.run();
        SuiteState state = model.state();
        if (state == null || model.selected() < 0) {
            return;
        }
        CaseEntry entry = model.cases().get(model.selected());
        InputDialog dialog = new InputDialog(shell(), Messages.template_title, Messages.template_name, entry.name(),
                name -> name.isBlank() ? Messages.template_noName : null);
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue().strip();
            List<CaseTemplate> own = new ArrayList<>(OwnTemplates.own(state.vocabulary()));
            own.removeIf(template -> template.name().equals(name));
            own.add(new CaseTemplate(name, "", CaseDrafts.of(entry, name)));
            OwnTemplates.keep(own);
        }
    }

    private static void remove(SuiteState state) {
        List<CaseTemplate> own = OwnTemplates.own(state.vocabulary());
        ListSelectionDialog dialog = ListSelectionDialog.of(own).contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(template -> ((CaseTemplate) template).name()))
                .title(Messages.template_removeTitle).message(Messages.template_removeMessage).create(shell());
        if (dialog.open() == Window.OK) {
            List<Object> unwanted = List.of(dialog.getResult());
            OwnTemplates.keep(own.stream().filter(template -> !unwanted.contains(template)).toList());
        }
    }

    private void forRule() {
        SuiteState state = model.state();
        if (state == null) {
            return;
        }
        before.run();
        chosen(state.compilation().rules()).ifPresent(rule -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            CaseSearch.forRule(model.file().getProject(), page, rule.name(),
                    model.file().getProjectRelativePath().toString(),
                    rules -> rules.stream().filter(one -> one.name().equals(rule.name())
                            && one.packageName().equals(rule.packageName())).findFirst());
        });
    }

    private static Optional<RuleDefinition> chosen(List<RuleDefinition> rules) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell(), LabelProvider.createTextProvider(
                rule -> ((RuleDefinition) rule).name() + clauses((RuleDefinition) rule)));
        dialog.setTitle(Messages.rule_title);
        dialog.setMessage(Messages.rule_message);
        dialog.setElements(rules.toArray());
        return dialog.open() == Window.OK
                ? Optional.ofNullable((RuleDefinition) dialog.getFirstResult())
                : Optional.empty();
    }

    private static String clauses(RuleDefinition rule) {
        return rule.clauses().isEmpty() ? "" : " – " + String.join(", ", rule.clauses());
    }

    private static Shell shell() {
        return Display.getCurrent().getActiveShell();
    }
}
