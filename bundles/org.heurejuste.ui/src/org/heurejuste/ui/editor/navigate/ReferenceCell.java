package org.heurejuste.ui.editor.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.osgi.util.NLS;

/**
 * A cell with a reference.
 *
 * @param file its workbook
 * @param order its place among those of the workbook
 * @param sheet the number of its sheet, from 1
 * @param cell its name, such as {@code B7}
 * @param text what it holds
 */
record ReferenceCell(IFile file, int order, int sheet, String cell, String text) implements Reference {

    @Override
    public String label() {
        return NLS.bind(Messages.cellLabel, new Object[] {sheet, cell, text.strip().replaceAll("\\s+", " ")});
    }
}
