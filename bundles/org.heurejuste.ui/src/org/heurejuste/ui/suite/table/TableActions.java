package org.heurejuste.ui.suite.table;

import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.jspecify.annotations.Nullable;

/** The commands of the Edit menu on the cells of the table; where a field has the keyboard, on the text that is typed there. */
final class TableActions {

    private final Map<String, IAction> actions;

    TableActions(TableClipboard clipboard, CaseTable table) {
        actions = Map.of(ActionFactory.COPY.getId(), action(clipboard::copy, new Field(Text::copy, Combo::copy)),
                ActionFactory.PASTE.getId(), action(clipboard::paste, new Field(Text::paste, Combo::paste)),
                ActionFactory.DELETE.getId(), action(clipboard::clear, new Field(TableActions::delete, combo -> {})),
                ActionFactory.SELECT_ALL.getId(), action(
                        () -> table.control().doCommand(new SelectAllCommand()),
                        new Field(Text::selectAll, combo -> {})));
    }

    /** Returns the action of that id; null where the table has none. */
    @Nullable
    IAction of(String id) {
        return actions.get(id);
    }

    private static IAction action(Runnable onCells, Field onField) {
        return new Action() {
            @Override
            public void run() {
                if (!onField.run(Display.getCurrent().getFocusControl())) {
                    onCells.run();
                }
            }
        };
    }

    private static void delete(Text text) {
        if (text.getSelectionCount() == 0) {
            text.setSelection(text.getCaretPosition(), Math.min(text.getCharCount(), text.getCaretPosition() + 1));
        }
        text.insert("");
    }

    private interface Edit<T> {
        void on(T field);
    }

    private record Field(Edit<Text> text, Edit<Combo> combo) {

        /** Whether a field has the keyboard. */
        boolean run(@Nullable Control focus) {
            switch (focus) {
                case Text field -> text.on(field);
                case Combo field -> combo.on(field);
                case null, default -> {
                    return focus instanceof CCombo;
                }
            }
            return true;
        }
    }
}
