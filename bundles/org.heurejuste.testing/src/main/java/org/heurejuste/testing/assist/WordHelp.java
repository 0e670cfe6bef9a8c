package org.heurejuste.testing.assist;

import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;

/**
 * What a word of a suite means.
 *
 * @param span the word
 * @param lines what it means, a line each; at least one
 */
public record WordHelp(SourceSpan span, List<Message> lines) {

    /** Keeps its own copy. */
    public WordHelp {
        lines = List.copyOf(lines);
    }
}
