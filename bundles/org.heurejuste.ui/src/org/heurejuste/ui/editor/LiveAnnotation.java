package org.heurejuste.ui.editor;

import java.util.Locale;

import org.eclipse.jface.text.source.Annotation;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.ui.editor.assist.Finding;

/** A finding in an open text; it looks exactly as its marker does. */
public final class LiveAnnotation extends Annotation implements Finding {

    private final Diagnostic diagnostic;

    /**
     * Shows a finding.
     *
     * @param diagnostic the finding
     */
    public LiveAnnotation(Diagnostic diagnostic) {
        super(type(diagnostic.severity()), false, diagnostic.message().in(Locale.getDefault()));
        this.diagnostic = diagnostic;
    }

    @Override
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    private static String type(Severity severity) {
        return switch (severity) {
            case ERROR -> "org.eclipse.ui.workbench.texteditor.error";
            case WARNING -> "org.eclipse.ui.workbench.texteditor.warning";
            case INFO -> "org.eclipse.ui.workbench.texteditor.info";
        };
    }
}
