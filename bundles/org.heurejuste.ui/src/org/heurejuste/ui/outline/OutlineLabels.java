package org.heurejuste.ui.outline;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

import org.heurejuste.policy.OutlineNode;
import org.jspecify.annotations.Nullable;

/** A line of the outline: its icon, its name, and behind it the clauses of a rule whose name does not begin with them. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public StyledString getStyledText(Object element) {
        OutlineNode node = ((OutlineElement) element).node();
        StyledString text = new StyledString(node.name());
        if (!node.clauses().isEmpty() && !node.name().startsWith(node.clauses().get(0))) {
            text.append("  " + String.join(", ", node.clauses()), StyledString.DECORATIONS_STYLER);
        }
        return text;
    }

    @Override
    public String getText(@Nullable Object element) {
        return element instanceof OutlineElement line ? getStyledText(line).getString() : "";
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        if (element instanceof OutlineElement line) {
            String icon = "icons/outline/" + line.node().kind().name().toLowerCase(Locale.ROOT) + ".svg";
            return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", icon).map(images::get).orElse(null);
        }
        return null;
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
