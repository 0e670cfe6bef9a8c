package org.heurejuste.ui.handbook;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

import org.heurejuste.policy.HandbookEntry;
import org.heurejuste.ui.handbook.HandbookNode.Part;
import org.heurejuste.ui.handbook.HandbookNode.Rule;
import org.jspecify.annotations.Nullable;

/** A column of the handbook. */
abstract class HandbookLabels extends StyledCellLabelProvider {

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public void update(ViewerCell cell) {
        StyledString text = text((HandbookNode) cell.getElement());
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(image((HandbookNode) cell.getElement()));
        super.update(cell);
    }

    abstract StyledString text(HandbookNode node);

    abstract @Nullable Image image(HandbookNode node);

    @Nullable
    Image icon(String path) {
        return ResourceLocator.imageDescriptorFromBundle("org.heurejuste.ui", "icons/" + path + ".svg")
                .map(images::get).orElse(null);
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }

    /** Titles of clauses and names of rules. */
    static final class Names extends HandbookLabels {

        @Override
        StyledString text(HandbookNode node) {
            return switch (node) {
                case Part part -> new StyledString(part.entry().title());
                case Rule rule -> new StyledString(rule.rule().name());
            };
        }

        @Override
        @Nullable
        Image image(HandbookNode node) {
            return switch (node) {
                case Rule rule -> icon("outline/rule");
                case Part part when part.entry().isWithoutRule() -> icon("handbook/withoutRule");
                case Part part when part.entry().clause() -> icon("assist/clause");
                case Part part -> icon("project/handbook");
            };
        }
    }

    /** How many rules apply a clause. */
    static final class Counts extends HandbookLabels {

        @Override
        StyledString text(HandbookNode node) {
            return node instanceof Part part && (part.entry().clause() || !part.entry().rules().isEmpty())
                    ? new StyledString(count(part.entry()),
                            part.entry().isWithoutRule() ? null : StyledString.COUNTER_STYLER)
                    : new StyledString();
        }

        private static String count(HandbookEntry entry) {
            return switch (entry.rules().size()) {
                case 0 -> Messages.noRule;
                case 1 -> Messages.oneRule;
                default -> NLS.bind(Messages.rules, entry.rules().size());
            };
        }

        @Override
        @Nullable
        Image image(HandbookNode node) {
            return null;
        }
    }
}
