package org.heurejuste.ui.editor.assist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
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
        run(new IMarker[] {chosen}, new NullProgressMonitor());
    }

    /** Mends are found before the first of them is made, for each is counted in the text as it was checked. */
    @Override
    public void run(IMarker[] chosen, IProgressMonitor monitor) {
        Map<IResource, Set<TextEdit>> edits = new LinkedHashMap<>();
        Map<IResource, IMarker> first = new LinkedHashMap<>();
        for (IMarker mistake : chosen) {
            same(mistake).ifPresent(found -> {
                first.putIfAbsent(mistake.getResource(), mistake);
                edits.computeIfAbsent(mistake.getResource(), file -> new LinkedHashSet<>()).addAll(found.edits());
            });
        }
        edits.forEach((file, all) -> mend(Objects.requireNonNull(first.get(file)), List.copyOf(all)));
    }

    private static void mend(IMarker place, List<TextEdit> edits) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            ITextEditor editor = IDE.openEditor(page, place).getAdapter(ITextEditor.class);
            if (editor != null) {
                mend(editor, edits);
            }
        } catch (PartInitException gone) {
            ILog.of(MarkerFix.class).warn(gone.getMessage());
        }
    }

    private static void mend(ITextEditor editor, List<TextEdit> edits) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        try {
            Edits.apply(edits, document);
            TextEdit first = edits.get(0);
            editor.selectAndReveal(first.offset() + first.text().length(), 0);
        } catch (BadLocationException textChangedMeanwhile) {
            ILog.of(MarkerFix.class).info(textChangedMeanwhile.getMessage());
        }
    }
}
