package org.heurejuste.testing.edit;

import java.util.List;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * What a suite's file says, as it is written.
 *
 * @param name what the suite calls itself, or empty where it does not
 * @param nameSpan where the name is written, or the beginning of the file
 * @param cases its cases, in the file's order
 * @param always its entries of {@code always}, in the file's order
 * @param problems what keeps parts of the file from being read at all; what is wrong with the meaning is told by {@code SuiteReader}
 */
public record SuiteContent(String name, SourceSpan nameSpan, List<CaseEntry> cases, List<AlwaysEntry> always,
        List<Diagnostic> problems) {

    /** Keeps its own copies. */
    public SuiteContent {
        cases = List.copyOf(cases);
        always = List.copyOf(always);
        problems = List.copyOf(problems);
    }
}
