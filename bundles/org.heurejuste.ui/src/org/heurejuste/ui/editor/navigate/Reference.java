package org.heurejuste.ui.editor.navigate;

import org.eclipse.core.resources.IFile;

/** What the Search view shows of a reference: the line of a text, or the cell of a workbook. */
sealed interface Reference permits ReferenceLine, ReferenceCell {

    /** The file that it is in. */
    IFile file();

    /** Its place among the references of the file. */
    int order();

    /** The words that are shown. */
    String label();
}
