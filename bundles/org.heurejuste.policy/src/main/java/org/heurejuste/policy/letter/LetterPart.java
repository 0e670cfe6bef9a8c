package org.heurejuste.policy.letter;

import java.util.List;

/** A part of a template. Places count from 0 in UTF-16 units of the template. */
public sealed interface LetterPart {

    /**
     * Words that every reader reads alike.
     *
     * @param text the words
     * @param start where they start; one unit of the template a unit of the text
     */
    record Words(String text, int start) implements LetterPart {
    }

    /**
     * A placeholder for one value.
     *
     * @param argument the field that gives the value
     * @param start where its name starts
     * @param format how the value is written: {@code number}, {@code date}, {@code time}…, empty for the usual way
     * @param style the format's style as it is written, empty where there is none
     * @param styleStart where the style starts; where the name starts if there is none
     */
    record Blank(String argument, int start, String format, String style, int styleStart) implements LetterPart {
    }

    /**
     * The number on which the branch around it was chosen: {@code #}.
     *
     * @param argument the field that gives the number
     * @param start where it stands
     */
    record Count(String argument, int start) implements LetterPart {
    }

    /**
     * A placeholder whose value chooses what is read.
     *
     * @param argument the field that chooses
     * @param start where its name starts
     * @param format {@code select}, {@code plural} or {@code selectordinal}
     * @param branches what may be read, in order
     */
    record Choice(String argument, int start, String format, List<Branch> branches) implements LetterPart {

        /** Keeps its own copy. */
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /**
     * What is read where a value chooses it.
     *
     * @param selector the value, the plural form, or {@code other}
     * @param start where the selector starts
     * @param parts what is read
     */
    record Branch(String selector, int start, List<LetterPart> parts) {

        /** Keeps its own copy. */
        public Branch {
            parts = List.copyOf(parts);
        }
    }
}
