package org.heurejuste.ui.suite.form;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import org.heurejuste.testing.edit.AlwaysEntry;
import org.heurejuste.ui.suite.SuiteState;

/** What is true of every case of the suite; it is edited in the text. */
final class AlwaysPart {

    private AlwaysPart() {}

    static void create(Composite parent, Parts parts, SuiteState state) {
        if (state.document().content().always().isEmpty()) {
            return;
        }
        parts.heading(parent, Messages.part_always);
        Label list = new Label(parent, SWT.WRAP);
        list.setText(state.document().content().always().stream().map(AlwaysEntry::name)
                .map(name -> "•  " + name.replace("&", "&&")).collect(Collectors.joining("\n")));
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(300, SWT.DEFAULT).applyTo(list);
    }
}
