package org.heurejuste.ui.editor.assist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

import org.heurejuste.language.QuickFix;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.ui.language.Edits;
import org.jspecify.annotations.Nullable;

/** Mends a mistake of the Problems view in its file's editor, where one sees what changes and can take it back. */
final class MarkerFix extends WorkbenchMarkerResolution {

    private final QuickFix fix;
    private final IMarker marker;

    MarkerFix(QuickFix fix, IMarker marker) {
        this.fix = fix;
        this.marker = marker;
    }

    @Override
    public String getLabel() {
        return fix.title().in(Locale.getDefault()).replace("`", "");
    }

    @Override
    public String getDescription() {
        return getLabel();
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    /** The same mend of other mistakes, so that a wrong word is mended everywhere at once. */
    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return Arrays.stream(markers).filter(other -> !other.equals(marker)).filter(other -> same(other).isPresent())
                .toArray(IMarker[]::new);
    }

    private Optional<QuickFix> same(IMarker other) {
        return MarkerFixes.fixes(other).stream()
                .filter(found -> found.title().in(Locale.ROOT).equals(fix.title().in(Locale.ROOT))).findFirst();
    }

    @Override
    public void run(IMarker chosen) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        same(chosen).ifPresent(found -> {
            try {
                ITextEditor editor = IDE.openEditor(page, chosen).getAdapter(ITextEditor.class);
                if (editor != null) {
                    mend(editor, found);
                }
            } catch (PartInitException gone) {
                ILog.of(MarkerFix.class).warn(gone.getMessage());
            }
        });
    }

    private static void mend(ITextEditor editor, QuickFix found) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        try {
            Edits.apply(found.edits(), document);
            TextEdit first = found.edits().get(0);
            editor.selectAndReveal(first.offset() + first.text().length(), 0);
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(MarkerFix.class).info(textChangedMeanwhile.getMessage());
        }
    }
}
