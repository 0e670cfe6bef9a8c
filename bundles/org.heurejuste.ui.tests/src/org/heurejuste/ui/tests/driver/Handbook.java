package org.heurejuste.ui.tests.driver;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The Handbook view. */
public final class Handbook {

    private final IViewPart view;

    Handbook(IViewPart view) {
        this.view = view;
    }

    /** Waits until a clause is selected, and returns its line: title and number of rules. */
    public List<String> waitForSelected(String clause) {
        return Ui.await("the clause `" + clause + "` selected", () -> Arrays.stream(tree().getSelection())
                .filter(item -> item.getText().startsWith(clause)).map(Widgets::row).findFirst());
    }

    /** Returns the names of the rules that apply the selected clause. */
    public List<String> rules() {
        return Ui.get(() -> Arrays.stream(tree().getSelection()[0].getItems()).map(TreeItem::getText).toList());
    }

    /** Returns what the selected clause says. */
    public String text() {
        return Ui.get(() -> Widgets.only(Widgets.of(view), StyledText.class).getText());
    }

    private Tree tree() {
        return Widgets.only(Widgets.of(view), Tree.class);
    }
}
