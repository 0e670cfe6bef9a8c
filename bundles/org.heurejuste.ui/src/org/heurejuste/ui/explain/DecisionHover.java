package org.heurejuste.ui.explain;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.ui.cases.ShownCase;
import org.jspecify.annotations.Nullable;

/** Says why a decision was made, when the pointer rests on its row. */
public final class DecisionHover extends ToolTip {

    private final Table table;
    private final Supplier<@Nullable ShownCase> shown;
    private @Nullable ExplanationSession session;
    private @Nullable ShownCase asked;
    private @Nullable Decision decision;
    private @Nullable HoverText words;

    private DecisionHover(Table table, Supplier<@Nullable ShownCase> shown) {
        super(table, ToolTip.NO_RECREATE, false);
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

    /** A row: the hover stays while the pointer does. */
    @Override
    protected @Nullable Object getToolTipArea(Event event) {
        return table.getItem(new Point(event.x, event.y));
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        decision = item != null && item.getData() instanceof Decision pointed ? pointed : null;
        return decision != null && shown.get() != null && super.shouldCreateToolTip(event);
    }

    @Override
    protected Composite createToolTipContentArea(Event event, Composite parent) {
        Composite area = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().applyTo(area);
        words = new HoverText(area, table);
        ask();
        return area;
    }

    /** Never under the pointer: a hover that moves away from it closes. */
    @Override
    public Point getLocation(Point size, Event event) {
        return words == null ? super.getLocation(size, event) : words.location(size);
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
                    .map(one -> explained.policy().text().why(one).plain()).orElse(List.of(Messages.hover_gone)));
        } else if (answer instanceof Answer.Refused refused) {
            say(refused.reason());
        }
    }

    private void say(String text) {
        say(List.of(text));
    }

    private void say(List<String> lines) {
        if (words != null) {
            words.say(lines);
        }
    }

    private void close() {
        if (session != null) {
            session.close();
        }
    }
}
