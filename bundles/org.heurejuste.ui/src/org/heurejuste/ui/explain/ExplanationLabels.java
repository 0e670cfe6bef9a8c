package org.heurejuste.ui.explain;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.heurejuste.runtime.explain.Comparison.Change;
import org.jspecify.annotations.Nullable;

/** Says of each line of an explanation what it is: its icon, and for decisions what a change did to them. */
final class ExplanationLabels extends StyledCellLabelProvider {

    private static final StyledString.Styler STRUCK = new StyledString.Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.strikeout = true;
        }
    };
    private static final StyledString.Styler BOLD = new StyledString.Styler() {
        @Override
        public void applyStyles(TextStyle style) {
            style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        }
    };

    private final ResourceManager images;

    ExplanationLabels(ResourceManager images) {
        this.images = images;
    }

    @Override
    public void update(ViewerCell cell) {
        ExplanationNode node = (ExplanationNode) cell.getElement();
        StyledString text = styled(node);
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(icon(node));
        super.update(cell);
    }

    private static StyledString styled(ExplanationNode node) {
        if (node instanceof DecisionNode decision && decision.change() != Change.NONE) {
            boolean gone = decision.change() == Change.GONE;
            return new StyledString().append(gone ? Messages.decision_gone : Messages.decision_new, BOLD).append(" ")
                    .append(node.text(), gone ? STRUCK : null);
        }
        return new StyledString(node.text(), node instanceof GroupNode ? BOLD : null);
    }

    private @Nullable Image icon(ExplanationNode node) {
        if (node instanceof GroupNode) {
            return null;
        }
        String path = "icons/explain/" + node.kind().name().toLowerCase(Locale.ROOT) + ".svg";
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", path).map(images::get).orElse(null);
    }

    @Override
    public String getToolTipText(Object element) {
        return ((ExplanationNode) element).text();
    }

    @Override
    public int getToolTipDisplayDelayTime(Object element) {
        return new ColumnLabelProvider().getToolTipDisplayDelayTime(element);
    }
}
