package org.heurejuste.testing.internal.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.testing.edit.Section;
import org.jspecify.annotations.Nullable;

/**
 * What a column says of a case: {@code name}, {@code clauses}, {@code now}, {@code given.Incident[2].kind}, {@code expect.Goodwill}.
 *
 * @param word the whole, or {@code name}, {@code clauses}, {@code now}, {@code suite}
 * @param section of facts given or of decisions expected; null for the words
 * @param type the type's name; empty for the words
 * @param place which of the type, from 1; 1 where the column does not say
 * @param field the field's name, or null where the column speaks of the type
 */
record Heading(String word, @Nullable Section section, String type, int place, @Nullable String field) {
    private static final Pattern PATH = Pattern
            .compile(
                    "(given|expect)\\s*\\.\\s*([^.\\[\\]\\s]+)\\s*(?:\\[\\s*([1-9]\\d{0,3})\\s*])?\\s*(?:\\.\\s*([^.\\[\\]\\s]+))?");

    static final String NAME = "name";
    static final String CLAUSES = "clauses";
    static final String NOW = "now";
    static final String SUITE = "suite";

    /** The column of a head; empty where it is none of these. */
    static Optional<Heading> of(String text) {
        if (text.equals(NAME) || text.equals(CLAUSES) || text.equals(NOW) || text.equals(SUITE)) {
            return Optional.of(new Heading(text, null, "", 1, null));
        }
        Matcher path = PATH.matcher(text);
        if (!path.matches()) {
            return Optional.empty();
        }
        Section section = path.group(1).equals(Section.GIVEN.key()) ? Section.GIVEN : Section.EXPECT;
        int place = path.group(3) == null ? 1 : Integer.parseInt(path.group(3));
        return Optional.of(of(section, path.group(2), place, path.group(4)));
    }

    static Heading of(Section section, String type, int place, @Nullable String field) {
        String number = place == 1 ? "" : "[" + place + "]";
        String word = section.key() + "." + type + number + (field == null ? "" : "." + field);
        return new Heading(word, section, type, place, field);
    }
}
