package org.heurejuste.ui.suite;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.diagnostic.SourceSpan;

/** Says above a table which of its cells cannot be read, and why; each is a way to its cell. Takes no room where there is none. */
final class SheetProblems {

    /** More are counted, not told: the Problems view lists them all. */
    private static final int MOST = 3;

    private final Composite bar;
    private final Label icon;
    private final Link words;
    private List<Diagnostic> shown = List.of();

    /**
     * A bar without problems yet.
     *
     * @param parent has a grid of one column
     * @param opener goes to a cell
     */
    SheetProblems(Composite parent, Consumer<SourceSpan> opener) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        icon = new Label(bar, SWT.NONE);
        icon.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        words = new Link(bar, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT)
                .applyTo(words);
        words.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> opener.accept(shown.get(Integer.parseInt(event.text)).span())));
    }

    void show(List<Diagnostic> all) {
        List<Diagnostic> errors = all.stream().filter(one -> one.severity() == Severity.ERROR).toList();
        if (errors.equals(shown)) {
            return;
        }
        shown = errors;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, errors.size()); i++) {
            text.append(i == 0 ? "" : "\n").append("<a href=\"").append(i).append("\">")
                    .append(plain(errors.get(i).message().in(Locale.getDefault()))).append("</a>");
            if (errors.get(i).help() != null) {
                text.append(' ').append(plain(errors.get(i).help().in(Locale.getDefault())));
            }
        }
        if (errors.size() > MOST) {
            text.append('\n').append(NLS.bind(Messages.sheet_more, errors.size() - MOST));
        }
        words.setText(text.toString());
        bar.setVisible(!errors.isEmpty());
        ((GridData) bar.getLayoutData()).exclude = errors.isEmpty();
        bar.getParent().layout(true, true);
    }

    private static String plain(String text) {
        return LegacyActionTools.escapeMnemonics(text).replace("<", "‹").replace(">", "›");
    }
}
