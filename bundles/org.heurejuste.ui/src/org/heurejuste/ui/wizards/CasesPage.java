package org.heurejuste.ui.wizards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.heurejuste.testing.SuiteFormat;
import org.jspecify.annotations.Nullable;

/** What the pages that bring cases in and out have in common: a project, a format, and what cannot be carried over. */
abstract class CasesPage extends ProjectPage {

    private @Nullable Combo format;

    CasesPage(String title, String description, IDialogSettings settings, @Nullable IProject preferred) {
        super("cases", title, description, settings, preferred);
    }

    /** Asks for one of the formats; the first is chosen. */
    final void formatField(Composite area, List<SuiteFormat> formats) {
        format = box(area, Messages.cases_format, formats.stream().map(CasesPage::words).toList(), 0);
        format.setData(formats);
    }

    private static String words(SuiteFormat format) {
        return switch (format) {
            case YAML -> Messages.cases_yaml;
            case CSV -> Messages.cases_csv;
            case XLSX -> Messages.cases_xlsx;
        };
    }

    @SuppressWarnings("unchecked")
    final SuiteFormat format() {
        return ((List<SuiteFormat>) made(format).getData()).get(made(format).getSelectionIndex());
    }

    static boolean endsLike(String name, String... endings) {
        return Arrays.stream(endings).anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }
}
