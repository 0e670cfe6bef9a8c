package org.heurejuste.languageserver.internal.answers;

import java.util.Locale;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.heurejuste.languageserver.internal.workspace.TextLines;
import org.heurejuste.policy.diagnostic.Severity;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.jspecify.annotations.Nullable;

/** Findings in the words of the protocol. */
public final class FindingTexts {

    private static final String SOURCE = "Heure Juste";

    private FindingTexts() {}

    /**
     * A finding as an editor shows it: what is wrong and, on a line of its own, how to mend it.
     *
     * @param finding the finding
     * @param lines the lines of its file; null for a file that has none, such as a workbook
     * @param locale the reader's language
     * @return the finding
     */
    public static Diagnostic shown(org.heurejuste.policy.diagnostic.Diagnostic finding, @Nullable TextLines lines,
            Locale locale) {
        Message help = finding.help();
        String text = finding.message().in(locale) + (help == null ? "" : "\n" + help.in(locale));
        Diagnostic shown = new Diagnostic(range(finding.span(), lines), text, severity(finding.severity()), SOURCE,
                finding.code().id());
        return shown;
    }

    private static Range range(SourceSpan span, @Nullable TextLines lines) {
        if (lines == null) {
            Position place = new Position(span.line() - 1, span.column() - 1);
            return new Range(place, place);
        }
        return lines.range(span.offset(), span.length());
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }
}
