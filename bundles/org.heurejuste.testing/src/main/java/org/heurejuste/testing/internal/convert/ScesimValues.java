package org.heurejuste.testing.internal.convert;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.testing.edit.Section;

/** Values of test scenarios, of which a suite has those that say what a value is, and not those that compare. */
public final class ScesimValues {
    /** A field without a value. */
    public static final Object NOTHING = new Object();

    private ScesimValues() {}

    /**
     * Reads a value.
     *
     * @param type what values the field takes
     * @param raw the value as the file writes it
     * @param section what is expected may begin with an equals sign
     * @return the value, {@link #NOTHING} for none, or empty where a suite cannot say it
     */
    public static Optional<Object> read(FieldType type, String raw, Section section) {
        String text = raw.strip();
        if (section == Section.EXPECT && text.startsWith("=")) {
            text = text.substring(1).strip();
        }
        boolean compares = section == Section.EXPECT
                && (text.matches("(?s)(!|<|>|\\[|\\]|\\().*") || text.contains(";"));
        if (compares || text.startsWith("#")) {
            return Optional.empty();
        }
        return text.equals("null") ? Optional.of(NOTHING) : typed(type, unquoted(text));
    }

    private static Optional<Object> typed(FieldType type, String text) {
        if (type instanceof FieldType.WholeNumber || type instanceof FieldType.Decimal) {
            return text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?")
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        }
        if (type instanceof FieldType.YesNo) {
            String word = text.toLowerCase(Locale.ROOT);
            return word.equals("true") || word.equals("false") ? Optional.of(word.equals("true")) : Optional.empty();
        }
        if (type instanceof FieldType.Choice choice) {
            String value = text.substring(text.lastIndexOf('.') + 1);
            return choice.enumeration().values().contains(value) ? Optional.of(value) : Optional.empty();
        }
        if (type instanceof FieldType.Date) {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(text) : Optional.empty();
        }
        if (type instanceof FieldType.DateTime) {
            return text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?") ? Optional.of(text) : Optional.empty();
        }
        return type instanceof FieldType.Text ? Optional.of(text) : Optional.empty();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
