package org.heurejuste.language;

import java.util.List;

/**
 * A rule, what it reads and what it makes.
 *
 * @param rule its name
 * @param range its name in the file
 * @param reads the types that its conditions match, each once
 * @param makes the types that its consequence creates, each once
 */
public record DecisionUse(String rule, TextRange range, List<String> reads, List<String> makes) {

    /** Keeps its own copies. */
    public DecisionUse {
        reads = List.copyOf(reads);
        makes = List.copyOf(makes);
    }
}
