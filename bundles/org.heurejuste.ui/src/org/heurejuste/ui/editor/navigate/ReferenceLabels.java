package org.heurejuste.ui.editor.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.model.WorkbenchLabelProvider;

import org.jspecify.annotations.Nullable;

/** A file by its name and folder, a line by its number and text, a cell by its name and text. */
final class ReferenceLabels extends LabelProvider implements IStyledLabelProvider {

    private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

    @Override
    public StyledString getStyledText(Object element) {
        if (element instanceof Reference reference) {
            return new StyledString(reference.label());
        }
        IFile file = (IFile) element;
        return new StyledString(file.getName())
                .append(" – " + file.getProjectRelativePath().removeLastSegments(1), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public String getText(@Nullable Object element) {
        return element == null ? "" : getStyledText(element).getString();
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        return element instanceof IFile ? files.getImage(element) : null;
    }

    @Override
    public void dispose() {
        files.dispose();
        super.dispose();
    }
}
