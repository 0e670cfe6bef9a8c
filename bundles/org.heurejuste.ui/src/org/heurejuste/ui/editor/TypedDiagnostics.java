package org.heurejuste.ui.editor;

import java.util.List;

import org.heurejuste.language.Diagnostics;
import org.heurejuste.language.LanguageSnapshot;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.ui.language.LiveFeature;

/** Shows mistakes as soon as they are typed. */
record TypedDiagnostics(DiagnosticAnnotations annotations) implements LiveFeature<List<Diagnostic>> {

    @Override
    public List<Diagnostic> find(LanguageSnapshot snapshot, String path) {
        return Diagnostics.of(snapshot, path);
    }

    @Override
    public void show(List<Diagnostic> found) {
        annotations.showTyped(found);
    }
}
