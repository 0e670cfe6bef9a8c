package org.heurejuste.ui.decisions;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

import org.jspecify.annotations.Nullable;

/** A type by its name, a rule by its name and its file. */
final class DecisionLabels extends LabelProvider implements IStyledLabelProvider {

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public StyledString getStyledText(Object element) {
        DecisionNode node = (DecisionNode) element;
        StyledString text = new StyledString(node.name());
        if (node.rule() != null) {
            String path = node.rule().range().path();
            text.append(" – " + path.substring(path.lastIndexOf('/') + 1), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(@Nullable Object element) {
        return element == null ? "" : getStyledText(element).getString();
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        String icon = element instanceof DecisionNode node && node.rule() != null ? "rule" : "type";
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/outline/" + icon + ".svg")
                .map(images::get).orElse(null);
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
