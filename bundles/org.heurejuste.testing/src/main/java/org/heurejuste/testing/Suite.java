package org.heurejuste.testing;

import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A file of sample cases, as far as it can be read. What cannot be read is in {@link #unreadable()} and counts as
 * failed, so that a broken file is never taken for a passed one.
 *
 * @param path the file, relative to the project's root, with {@code /} between the names
 * @param name what the file calls itself, or its file name without its ending where it does not
 * @param cases the readable cases, in the file's order; none where the suite only says what is true of every case of the project
 * @param always the readable entries of {@code always}, in the file's order; true of every case, and tried on generated ones
 * @param unreadable what could not be read, in the file's order
 * @param diagnostics every finding in reading order: those of {@code unreadable}, and warnings
 * @param span the suite's name, or the beginning of the file
 */
public record Suite(String path, String name, List<SampleCase> cases, List<Invariant> always,
        List<Unreadable> unreadable, List<Diagnostic> diagnostics, SourceSpan span) {

    /** Keeps its own copies. */
    public Suite {
        cases = List.copyOf(cases);
        always = List.copyOf(always);
        unreadable = List.copyOf(unreadable);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The suite with one of its cases alone, to run just that.
     *
     * @param sample one of {@link #cases()}
     * @return the suite with that case, everything in {@code always}, and nothing unreadable
     */
    public Suite only(SampleCase sample) {
        return new Suite(path, name, List.of(sample), always, List.of(), List.of(), span);
    }

    /**
     * The suite with its cases alone, for where nothing can be tried.
     *
     * @return the suite with nothing in {@code always}
     */
    Suite withoutAlways() {
        return new Suite(path, name, cases, List.of(), unreadable, diagnostics, span);
    }
}
