package org.heurejuste.testing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;

/**
 * A part of a suite's file that cannot be run as it is written: a case, an entry of {@code always}, or the file as a
 * whole. It counts as one failed case.
 *
 * @param name the case's or entry's name; the file's name where the whole is concerned; where a case has no name, the path to it, like {@code cases[2]}
 * @param span where it is
 * @param problems what is wrong with it, in reading order; at least one
 */
public record Unreadable(String name, SourceSpan span, List<Diagnostic> problems) {

    /** Keeps its own copy. */
    public Unreadable {
        problems = List.copyOf(problems);
    }

    /**
     * What is wrong, for a reader of plain text.
     *
     * @param locale the reader's language
     * @return each problem's line, then how to mend it, indented
     */
    public List<String> lines(Locale locale) {
        return problems.stream().flatMap(d -> lines(d, locale)).toList();
    }

    private static Stream<String> lines(Diagnostic diagnostic, Locale locale) {
        Message help = diagnostic.help();
        return help == null
                ? Stream.of(diagnostic.line(locale))
                : Stream.of(diagnostic.line(locale), "    " + help.in(locale));
    }
}
