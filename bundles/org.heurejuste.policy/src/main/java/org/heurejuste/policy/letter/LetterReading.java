package org.heurejuste.policy.letter;

import java.util.Set;

/**
 * One of the ways in which a template may read: with one branch of each choice.
 *
 * @param text the text, with {@link #FILLED} for each value that only a case knows
 * @param arguments the fields that the text shows or that chose it
 * @param places for each UTF-16 unit of the text its place in the template
 */
public record LetterReading(String text, Set<String> arguments, int[] places) {

    /** Stands for a value that only a case knows. */
    public static final char FILLED = '\uFFFC';

    /** Keeps its own copies. */
    public LetterReading {
        arguments = Set.copyOf(arguments);
        places = places.clone();
    }

    @Override
    public int[] places() {
        return places.clone();
    }

    /**
     * The place of a unit of the text.
     *
     * @param index the unit, clipped to the text
     * @return its place in the template, 0 for an empty text
     */
    public int place(int index) {
        return places.length == 0 ? 0 : places[Math.max(0, Math.min(index, places.length - 1))];
    }
}
