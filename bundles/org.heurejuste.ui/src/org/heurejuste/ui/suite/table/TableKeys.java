package org.heurejuste.ui.suite.table;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;

/** The keys of the table beyond those that it has of itself. */
final class TableKeys extends AbstractUiBindingConfiguration {

    private final TableClipboard clipboard;

    TableKeys(TableClipboard clipboard) {
        this.clipboard = clipboard;
    }

    @Override
    public void configureUiBindings(UiBindingRegistry registry) {
        bind(registry, SWT.MOD1, 'c', clipboard::copy);
        bind(registry, SWT.MOD1, 'v', clipboard::paste);
        bind(registry, SWT.MOD1, 'd', clipboard::fillDown);
        bind(registry, SWT.NONE, SWT.DEL, clipboard::clear);
    }

    private static void bind(UiBindingRegistry registry, int modifiers, int key, Runnable action) {
        IKeyAction run = (table, event) -> action.run();
        registry.registerFirstKeyBinding(new KeyEventMatcher(modifiers, key), run);
    }
}
