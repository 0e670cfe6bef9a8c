package org.heurejuste.ui.editor;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.workspace.DiagnosticMarker;

/**
 * What a finding says to a person.
 *
 * @param message what is wrong
 * @param help how to mend it; empty where there is nothing to add
 * @param code its stable code; empty where it has none
 */
record Explanation(String message, String help, String code) {

    /** What an annotation says; empty where it has no words. */
    static Optional<Explanation> of(Annotation annotation) {
        if (annotation instanceof LiveAnnotation live) {
            return Optional.of(of(live.diagnostic()));
        }
        if (annotation instanceof MarkerAnnotation marked) {
            return Optional.of(of(marked.getMarker())).filter(said -> !said.message.isBlank());
        }
        return annotation instanceof SpellingAnnotation wrong
                ? Optional.of(new Explanation(wrong.getText(), "", ""))
                : Optional.empty();
    }

    private static Explanation of(Diagnostic diagnostic) {
        Locale locale = Locale.getDefault();
        String help = diagnostic.help() == null ? "" : diagnostic.help().in(locale);
        return new Explanation(diagnostic.message().in(locale), help, diagnostic.code().id());
    }

    private static Explanation of(IMarker marker) {
        return new Explanation(marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(DiagnosticMarker.HELP, ""),
                marker.getAttribute(DiagnosticMarker.CODE, ""));
    }

    /** The finding as the platform's hovers show it: the user's own words, between backticks, in bold. */
    String html() {
        String head = code.isEmpty() ? marked(message) : marked(message) + " (" + escaped(code) + ")";
        return help.isEmpty() ? head : head + "<br>" + marked(help);
    }

    private static String marked(String text) {
        return escaped(text).replaceAll("`([^`]*)`", "<b>$1</b>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>");
    }
}
