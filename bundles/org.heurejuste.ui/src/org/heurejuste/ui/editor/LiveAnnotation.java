package org.heurejuste.ui.editor;

import java.util.Locale;

import org.eclipse.jface.text.source.Annotation;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;

/** A finding in a text that is not saved yet; it looks exactly as its marker will. */
final class LiveAnnotation extends Annotation {

    private final Diagnostic diagnostic;

    LiveAnnotation(Diagnostic diagnostic) {
        super(type(diagnostic.severity()), false, diagnostic.message().in(Locale.getDefault()));
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
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
