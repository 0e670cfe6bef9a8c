package org.heurejuste.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/** What every finding owes its reader, whatever was found. */
final class PlainWords {

    private static final Pattern OF_THE_ENGINE = Pattern.compile(
            "Exception|org\\.drools|org\\.kie|org\\.mvel|org\\.antlr|\\[Error|ERR 1|Rule_\\w+\\d|[Uu]nable to|cannot be resolved|Near :|\\{\\d\\}|@[0-9a-f]{6}");

    private PlainWords() {}

    static void assertIn(Compilation compilation, Locale... languages) {
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            assertPlace(compilation.project(), diagnostic.span());
            for (Locale language : languages) {
                assertPlain(diagnostic.message().in(language));
                assertPlain(diagnostic.help() == null ? "no help" : diagnostic.help().in(language));
            }
        }
    }

    private static void assertPlain(String text) {
        assertThat(text).isNotBlank().doesNotContainPattern(OF_THE_ENGINE).hasSizeLessThan(1_500).doesNotContain("\n");
    }

    private static void assertPlace(PolicyProject project, SourceSpan span) {
        assertThat(span.line()).isPositive();
        assertThat(span.column()).isPositive();
        project.source(span.path()).filter(file -> !file.path().contains(".xls")).map(SourceFile::text)
                .ifPresent(text -> assertThat(span)
                        .isEqualTo(SourceSpan.in(span.path(), text, span.offset(), span.length())));
    }
}
