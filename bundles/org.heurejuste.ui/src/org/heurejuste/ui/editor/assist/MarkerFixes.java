package org.heurejuste.ui.editor.assist;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.language.QuickFix;
import org.heurejuste.language.QuickFixes;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.ui.language.ProjectLanguages;
import org.heurejuste.workspace.DiagnosticMarker;
import org.heurejuste.workspace.build.CheckedPolicy;

/** The same mends for a line of the Problems view as for a mistake in an editor. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

    private static final long PATIENCE_SECONDS = 3;

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !fixes(marker).isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return fixes(marker).stream().map(fix -> new MarkerFix(fix, marker)).toArray(IMarkerResolution[]::new);
    }

    static List<QuickFix> fixes(IMarker marker) {
        if (!(marker.getResource() instanceof IFile file) || !ProjectLanguages.isPartOfPolicy(file)) {
            return List.of();
        }
        String path = file.getProjectRelativePath().toString();
        CheckedPolicy checked = CheckedPolicy.of(file.getProject()).orElse(null);
        LanguageSnapshot snapshot = checked == null ? null : snapshot(file).orElse(null);
        if (checked == null || snapshot == null || !isSameText(checked, snapshot, path)) {
            return List.of();
        }
        return checked.diagnostics().stream().filter(found -> isMarkedBy(found, marker, path))
                .flatMap(found -> QuickFixes.of(snapshot, found).stream()).distinct().toList();
    }

    private static Optional<LanguageSnapshot> snapshot(IFile file) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            return Optional
                    .of(ProjectLanguages.get().of(file.getProject()).await(() -> System.nanoTime() > end));
        } catch (CancellationException tooSlow) {
            return Optional.empty();
        }
    }

    /** A mend of a text that has been changed since it was checked could hit the wrong words. */
    private static boolean isSameText(CheckedPolicy checked, LanguageSnapshot snapshot, String path) {
        return checked.compilation().project().source(path).map(SourceFile::text)
                .filter(text -> snapshot.tree(path).filter(tree -> tree.text().equals(text)).isPresent()).isPresent();
    }

    private static boolean isMarkedBy(Diagnostic found, IMarker marker, String path) {
        return found.span().path().equals(path)
                && found.code().id().equals(marker.getAttribute(DiagnosticMarker.CODE, ""))
                && found.span().offset() == marker.getAttribute(IMarker.CHAR_START, -1);
    }
}
