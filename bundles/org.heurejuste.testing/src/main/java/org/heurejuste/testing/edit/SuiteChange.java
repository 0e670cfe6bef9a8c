package org.heurejuste.testing.edit;

import java.util.List;

import org.heurejuste.policy.text.TextEdit;

/**
 * A suite before and after a change. Taking it back is going on with the document before.
 *
 * @param before the document before
 * @param after the document after
 * @param edits what changes in the text, counted in {@code before.text()}, in ascending order and without overlap; empty for a workbook,
 *        which has no text
 */
public record SuiteChange(SuiteDocument before, SuiteDocument after, List<TextEdit> edits) {

    /** Keeps its own copy. */
    public SuiteChange {
        edits = List.copyOf(edits);
    }
}
