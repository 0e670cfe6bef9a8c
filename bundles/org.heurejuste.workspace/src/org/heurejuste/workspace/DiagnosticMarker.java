package org.heurejuste.workspace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.Severity;

/**
 * What a marker says of a diagnostic.
 *
 * @param resource where it is: the file, or the project where no file is to blame
 * @param attributes the marker's attributes
 */
public record DiagnosticMarker(IResource resource, Map<String, Object> attributes) {

    /** The type of markers that the check of a policy makes. */
    public static final String TYPE = "org.heurejuste.workspace.diagnostic";

    /** The attribute with the diagnostic's stable code, {@code HJ…}. */
    public static final String CODE = "code";

    /** The attribute with the line that says how to mend it; absent where there is nothing to add. */
    public static final String HELP = "help";

    private static final String[] COMPARED = {IMarker.SEVERITY, IMarker.MESSAGE, IMarker.LINE_NUMBER,
        IMarker.CHAR_START, IMarker.CHAR_END, CODE, HELP};

    /** Keeps its own copy of the attributes. */
    public DiagnosticMarker {
        attributes = Map.copyOf(attributes);
    }

    /**
     * What the marker of a diagnostic says.
     *
     * @param resource the file that it is in
     * @param diagnostic the diagnostic
     * @param textLength the length of the file's text in UTF-16 units, so that a finding at its very end stays visible
     * @param locale the reader's language
     * @return the marker to make
     */
    public static DiagnosticMarker of(IResource resource, Diagnostic diagnostic, int textLength, Locale locale) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.SEVERITY, severity(diagnostic.severity()));
        attributes.put(IMarker.MESSAGE, diagnostic.message().in(locale));
        attributes.put(CODE, diagnostic.code().id());
        if (diagnostic.help() != null) {
            attributes.put(HELP, diagnostic.help().in(locale));
        }
        if (resource.getType() == IResource.FILE) {
            VisibleSpan span = VisibleSpan.of(diagnostic.span(), textLength);
            attributes.put(IMarker.LINE_NUMBER, diagnostic.span().line());
            attributes.put(IMarker.CHAR_START, span.start());
            attributes.put(IMarker.CHAR_END, span.end());
        }
        return new DiagnosticMarker(resource, attributes);
    }

    /**
     * What an existing marker says.
     *
     * @param marker a marker of {@link #TYPE}
     * @return its resource and those of its attributes that a diagnostic sets
     * @throws CoreException if the marker is gone
     */
    public static DiagnosticMarker read(IMarker marker) throws CoreException {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : COMPARED) {
            Object value = marker.getAttribute(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return new DiagnosticMarker(marker.getResource(), attributes);
    }

    /**
     * Makes the marker.
     *
     * @throws CoreException if the resource is gone
     */
    public void create() throws CoreException {
        resource.createMarker(TYPE, attributes);
    }

    /**
     * Deletes the markers of a resource and of all in it.
     *
     * @param resource the resource
     * @throws CoreException if the resource is gone
     */
    public static void deleteAll(IResource resource) throws CoreException {
        resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }
}
