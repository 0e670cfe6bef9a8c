package org.heurejuste.ui.editor.navigate;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.TextRange;
import org.heurejuste.ui.language.EditorLanguage;
import org.jspecify.annotations.Nullable;

/** Makes names links to what declares them, while the control key is held. */
public final class RuleHyperlinks implements IHyperlinkDetector {

    private final Supplier<Optional<EditorLanguage>> language;
    private final BiConsumer<EditorLanguage, TextRange> show;

    /**
     * A detector.
     *
     * @param language the editor's; empty while it has no file
     * @param show goes to a place
     */
    public RuleHyperlinks(Supplier<Optional<EditorLanguage>> language, BiConsumer<EditorLanguage, TextRange> show) {
        this.language = language;
        this.show = show;
    }

    @Override
    public IHyperlink @Nullable [] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        EditorLanguage known = language.get().orElse(null);
        LanguageSnapshot snapshot = known == null ? null : known.now().orElse(null);
        IRegion word = word(viewer.getDocument(), region.getOffset());
        if (known == null || snapshot == null || word.getLength() == 0) {
            return null;
        }
        IHyperlink[] links = Declarations.at(known, snapshot, region.getOffset()).targets().stream()
                .filter(target -> !target.path().equals(known.path()) || target.offset() != word.getOffset())
                .limit(several ? Long.MAX_VALUE : 1).map(target -> link(known, word, target))
                .toArray(IHyperlink[]::new);
        return links.length == 0 ? null : links;
    }

    private IHyperlink link(EditorLanguage known, IRegion word, TextRange target) {
        return new IHyperlink() {
            @Override
            public IRegion getHyperlinkRegion() {
                return word;
            }

            @Override
            public @Nullable String getTypeLabel() {
                return null;
            }

            @Override
            public String getHyperlinkText() {
                return target.path();
            }

            @Override
            public void open() {
                show.accept(known, target);
            }
        };
    }

    private static IRegion word(IDocument document, int offset) {
        try {
            int start = offset;
            int end = offset;
            while (start > 0 && Character.isJavaIdentifierPart(document.getChar(start - 1))) {
                start--;
            }
            while (end < document.getLength() && Character.isJavaIdentifierPart(document.getChar(end))) {
                end++;
            }
            return new Region(start, end - start);
        } catch (BadLocationException textChangedMeanwhile) {
            return new Region(offset, 0);
        }
    }
}
