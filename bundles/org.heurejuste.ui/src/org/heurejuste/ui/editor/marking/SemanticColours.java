package org.heurejuste.ui.editor.marking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.swt.custom.StyleRange;

import org.heurejuste.language.Colour;
import org.heurejuste.language.Colours;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.ui.language.LiveFeature;
import org.jspecify.annotations.Nullable;

/**
 * Shows words by what they mean, over the colours that the form of the text gives. While one types, the words keep their
 * colours and move with the text, until they are known anew.
 */
public final class SemanticColours
        implements
            LiveFeature<List<Colour>>,
            ITextPresentationListener,
            IDocumentListener,
            AutoCloseable {

    private final TextViewer viewer;
    private final IDocument document;
    private final VisiblePart part;
    private final Function<Colour.Role, @Nullable TextAttribute> theme;
    private int[] starts = {};
    private int[] ends = {};
    private Colour.Role[] roles = {};

    /**
     * Colours.
     *
     * @param viewer where they are shown
     * @param document its text
     * @param part what of it can be seen
     * @param theme how each kind of word looks; null where the form of the text already tells
     */
    public SemanticColours(TextViewer viewer, IDocument document, VisiblePart part,
            Function<Colour.Role, @Nullable TextAttribute> theme) {
        this.viewer = viewer;
        this.document = document;
        this.part = part;
        this.theme = theme;
        viewer.addTextPresentationListener(this);
        document.addDocumentListener(this);
    }

    @Override
    public List<Colour> find(LanguageSnapshot snapshot, String path) {
        return Colours.of(snapshot, path, part.start(), part.end());
    }

    @Override
    public void show(List<Colour> found) {
        int[] newStarts = found.stream().mapToInt(colour -> colour.range().offset()).toArray();
        int[] newEnds = found.stream().mapToInt(colour -> colour.range().offset() + colour.range().length()).toArray();
        Colour.Role[] newRoles = found.stream().map(Colour::role).toArray(Colour.Role[]::new);
        if (!Arrays.equals(starts, newStarts) || !Arrays.equals(ends, newEnds) || !Arrays.equals(roles, newRoles)) {
            starts = newStarts;
            ends = newEnds;
            roles = newRoles;
            int start = Math.min(part.start(), document.getLength());
            viewer.invalidateTextPresentation(start, Math.min(part.end(), document.getLength()) - start);
        }
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        IRegion extent = presentation.getExtent();
        int end = extent.getOffset() + extent.getLength();
        int first = Arrays.binarySearch(starts, extent.getOffset());
        List<StyleRange> styles = new ArrayList<>();
        for (int i = first < 0 ? Math.max(0, -first - 2) : first; i < starts.length && starts[i] < end; i++) {
            TextAttribute look = theme.apply(roles[i]);
            if (look != null && starts[i] >= extent.getOffset() && ends[i] <= end && starts[i] < ends[i]) {
                styles.add(new StyleRange(starts[i], ends[i] - starts[i], look.getForeground(), look.getBackground(),
                        look.getStyle()));
            }
        }
        presentation.replaceStyleRanges(styles.toArray(StyleRange[]::new));
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        int grown = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
        int changed = event.getOffset() + event.getLength();
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= changed) {
                starts[i] += grown;
                ends[i] += grown;
            } else if (ends[i] >= event.getOffset()) {
                ends[i] = Math.max(starts[i], ends[i] >= changed ? ends[i] + grown : event.getOffset());
            }
        }
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        // the words have moved before, so that they are in place when the text is drawn
    }

    @Override
    public void close() {
        document.removeDocumentListener(this);
        viewer.removeTextPresentationListener(this);
    }
}
