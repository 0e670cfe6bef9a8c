package org.heurejuste.runtime;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A case to decide.
 *
 * @param name what people call it
 * @param now the session's time, or null for the time of deciding
 * @param given its facts, single facts included, in the order in which they are given
 */
public record Case(String name, @Nullable LocalDateTime now, List<Fact> given) {

    /** Keeps its own copy of the facts. */
    public Case {
        given = List.copyOf(given);
    }
}
