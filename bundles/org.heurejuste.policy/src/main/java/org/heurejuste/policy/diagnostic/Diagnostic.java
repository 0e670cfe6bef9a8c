package org.heurejuste.policy.diagnostic;

import java.util.Comparator;
import java.util.Locale;

import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One finding: what is wrong, where, and how to mend it.
 *
 * @param code the kind of finding
 * @param span where it is
 * @param message what is wrong, with the user's own word in backticks
 * @param help how to mend it, or null where there is nothing to add
 */
public record Diagnostic(DiagnosticCode code, SourceSpan span, Message message, @Nullable Message help) {

    /** By file, line, column, then code: the order in which every front shows findings. */
    public static final Comparator<Diagnostic> IN_READING_ORDER = Comparator
            .<Diagnostic, String>comparing(d -> d.span().path()).thenComparing(d -> d.span().offset())
            .thenComparing(d -> d.code().id());

    /**
     * How bad it is.
     *
     * @return the code's severity
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * The finding in a line: {@code file:line:column: severity: code: message}.
     *
     * @param locale the reader's language; the severity stays English, as tools read it
     * @return the line, without a line end and without the help
     */
    public String line(Locale locale) {
        return "%s: %s: %s: %s".formatted(span.place(),
                severity().name().toLowerCase(Locale.ROOT), code.id(), message.in(locale));
    }
}
