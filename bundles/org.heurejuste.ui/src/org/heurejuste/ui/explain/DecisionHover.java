package org.heurejuste.ui.explain;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.ui.cases.ShownCase;
import org.jspecify.annotations.Nullable;

/** Says why a decision was made, when the pointer rests on its row. */
public final class DecisionHover extends ToolTip {

    private static final int WIDTH = 560;

    private final Table table;
    private final Supplier<@Nullable ShownCase> shown;
    private @Nullable ExplanationSession session;
    private @Nullable ShownCase asked;
    private @Nullable Decision decision;
    private @Nullable StyledText words;

    private DecisionHover(Table table, Supplier<@Nullable ShownCase> shown) {
        super(table, ToolTip.RECREATE, false);
        this.table = table;
        this.shown = shown;
        setHideOnMouseDown(false);
        table.addDisposeListener(event -> close());
    }

    /**
     * Lets a table explain its rows.
     *
     * @param table a table whose rows hold a {@link Decision} as their data
     * @param shown the case that the decisions are of, or null while there is none
     */
    public static void install(Table table, Supplier<@Nullable ShownCase> shown) {
        new DecisionHover(table, shown).activate();
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        decision = item != null && item.getData() instanceof Decision pointed ? pointed : null;
        return decision != null && shown.get() != null && super.shouldCreateToolTip(event);
    }

    @Override
    protected Composite createToolTipContentArea(Event event, Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        StyledText text = new StyledText(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        words = text;
        ask();
        return area;
    }

    private void ask() {
        ShownCase now = shown.get();
        if (now == null) {
            return;
        }
        say(Messages.hover_reading);
        if (session == null || asked == null || !asked.project().equals(now.project())) {
            close();
            session = new ExplanationSession(now.project(), table.getDisplay(), this::answered);
        }
        asked = now;
        Case given = now.sample().given();
        session.explain(given, given);
    }

    private void answered(Answer answer) {
        if (answer instanceof Answer.Explained explained && explained.now() instanceof Explanation.Decided decided) {
            say(decided.decisions().stream().filter(one -> one.decision().equals(decision)).findFirst()
                    .map(one -> sentences(one, explained)).orElse(Messages.hover_gone));
        } else if (answer instanceof Answer.Refused refused) {
            say(refused.reason());
        }
    }

    private static String sentences(ExplainedDecision one, Answer.Explained explained) {
        return explained.policy().text().why(one).plain().stream().collect(Collectors.joining("\n"));
    }

    private void say(String text) {
        if (words != null && !words.isDisposed()) {
            words.setText(text);
            words.getShell().pack();
        }
    }

    private void close() {
        if (session != null) {
            session.close();
        }
    }
}
