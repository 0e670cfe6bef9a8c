package org.heurejuste.ui.editor.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.osgi.util.NLS;

import org.heurejuste.language.DecisionUse;
import org.heurejuste.language.DecisionUses;
import org.heurejuste.language.InlayHint;
import org.heurejuste.language.InlayHints;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.OutlineItem;
import org.heurejuste.language.Outlines;
import org.heurejuste.ui.language.LiveFeature;
import org.jspecify.annotations.Nullable;

/**
 * Shows units behind numbers, and above each declared type how many rules make and read it: the platform's code minings,
 * in step with the text.
 */
public final class Hints extends AbstractCodeMiningProvider
        implements
            LiveFeature<List<Hints.Hint>>,
            IDocumentListener {

    private final ITextViewer viewer;
    private final VisiblePart part;
    private List<Hint> hints = List.of();

    /**
     * Something to be shown.
     *
     * @param offset where, in UTF-16 units
     * @param text what
     * @param above whether it stands above the line rather than in it
     */
    public record Hint(int offset, String text, boolean above) {
    }

    /**
     * Hints.
     *
     * @param viewer where they are shown
     * @param part what of its text can be seen
     */
    public Hints(ITextViewer viewer, VisiblePart part) {
        this.viewer = viewer;
        this.part = part;
    }

    @Override
    public List<Hint> find(LanguageSnapshot snapshot, String path) {
        List<Hint> found = new ArrayList<>();
        for (InlayHint hint : InlayHints.of(snapshot, path, part.start(), part.end(), Locale.getDefault())) {
            found.add(new Hint(hint.offset(), " " + hint.text(), false));
        }
        List<OutlineItem> types = Outlines.of(snapshot, path, Locale.getDefault()).stream()
                .filter(item -> item.kind() == OutlineItem.Kind.TYPE)
                .filter(item -> item.range().offset() >= part.start() && item.range().offset() <= part.end()).toList();
        if (!types.isEmpty()) {
            List<DecisionUse> uses = DecisionUses.of(snapshot);
            types.forEach(type -> found.add(new Hint(type.range().offset(), uses(uses, type.name()), true)));
        }
        return found;
    }

    private static String uses(List<DecisionUse> uses, String type) {
        long made = uses.stream().filter(use -> use.makes().contains(type)).count();
        long read = uses.stream().filter(use -> use.reads().contains(type)).count();
        return NLS.bind(Messages.madeAndRead, rules(made), rules(read));
    }

    private static String rules(long count) {
        return count == 0 ? Messages.noRule : count == 1 ? Messages.oneRule : NLS.bind(Messages.rules, count);
    }

    /** A text that is read again from disk loses what was shown in it. */
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        if (event.getLength() == event.getDocument().getLength()) {
            hints = List.of();
        }
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        // what is to be shown is found out elsewhere
    }

    @Override
    public void show(List<Hint> found) {
        if (!found.equals(hints)) {
            hints = found;
            ((ISourceViewerExtension5) viewer).updateCodeMinings();
        }
    }

    @Override
    public @Nullable CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer shown,
            IProgressMonitor monitor) {
        List<ICodeMining> minings = new ArrayList<>();
        IDocument document = shown.getDocument();
        for (Hint hint : hints) {
            try {
                minings.add(hint.above()
                        ? new AboveLine(document.getLineOfOffset(hint.offset()), document, this, hint.text())
                        : new InLine(hint.offset(), this, hint.text()));
            } catch (BadLocationException textChangedMeanwhile) {
                return CompletableFuture.completedFuture(minings);
            }
        }
        return CompletableFuture.completedFuture(minings);
    }
}
