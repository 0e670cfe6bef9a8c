package org.heurejuste.runtime;

import java.time.LocalDateTime;
import java.util.ArrayList;
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

    /**
     * This case with another fact in a place.
     *
     * @param place the place among the facts, from 0
     * @param fact the fact to stand there
     * @return the changed case; this one stays as it is
     */
    public Case with(int place, Fact fact) {
        List<Fact> facts = new ArrayList<>(given);
        facts.set(place, fact);
        return new Case(name, now, facts);
    }

    /**
     * This case with a fact more, behind the others.
     *
     * @param fact the fact
     * @return the changed case; this one stays as it is
     */
    public Case with(Fact fact) {
        List<Fact> facts = new ArrayList<>(given);
        facts.add(fact);
        return new Case(name, now, facts);
    }

    /**
     * This case with a fact less.
     *
     * @param place the fact's place, from 0
     * @return the changed case; this one stays as it is
     */
    public Case without(int place) {
        List<Fact> facts = new ArrayList<>(given);
        facts.remove(place);
        return new Case(name, now, facts);
    }
}
