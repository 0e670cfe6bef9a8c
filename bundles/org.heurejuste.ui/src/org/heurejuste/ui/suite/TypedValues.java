package org.heurejuste.ui.suite;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * What a person types or pastes, as the value of a field: in the person's own way of writing numbers, dates, yes and no, and with the
 * words of the vocabulary. What cannot be understood stays a text, for the suite's reader to say what is wrong with it.
 */
public final class TypedValues {

    private static final List<String> YES = List.of("true", "yes", "oui", "vrai", "x", "✓");
    private static final List<String> NO = List.of("false", "no", "non", "faux", "");

    private TypedValues() {}

    /**
     * Understands what is typed.
     *
     * @param type what values the field takes
     * @param typed what is typed
     * @return the value, as a suite's edits take it; a text where it is not understood
     */
    public static Object of(FieldType type, String typed) {
        String text = typed.strip();
        return switch (type) {
            case FieldType.Text any -> typed;
            case FieldType.WholeNumber whole -> wholeNumber(text);
            case FieldType.Decimal exact -> decimal(text);
            case FieldType.YesNo yesNo -> yesNo(text);
            case FieldType.Date date -> date(text);
            case FieldType.DateTime time -> dateTime(text);
            case FieldType.Choice choice -> choice(choice.enumeration(), text);
            case FieldType.Other other -> typed;
        };
    }

    private static Object wholeNumber(String text) {
        Object number = decimal(text);
        try {
            BigInteger exact = number instanceof BigDecimal decimal ? decimal.toBigIntegerExact() : null;
            return exact == null ? text : exact.bitLength() < Integer.SIZE ? exact.intValue() : (Object) exact;
        } catch (ArithmeticException hasFraction) {
            return number;
        }
    }

    private static Object decimal(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€$]", "");
        boolean commaOnly = plain.indexOf('.') < 0 && plain.indexOf(',') == plain.lastIndexOf(',');
        try {
            return new BigDecimal(commaOnly ? plain.replace(',', '.') : plain);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static Object yesNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? (Object) Boolean.FALSE : text;
    }

    private static Object date(String text) {
        return parsed(() -> LocalDate.parse(text))
                .or(() -> parsed(() -> LocalDate.parse(text,
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(Locale.getDefault()))))
                .or(() -> parsed(() -> LocalDate.parse(text, DateTimeFormatter.ofPattern("d/M/yyyy")))).orElse(text);
    }

    private static Object dateTime(String text) {
        return parsed(() -> LocalDateTime.parse(text.replace(' ', 'T')))
                .or(() -> parsed(() -> LocalDate.parse(text).atStartOfDay())).orElse(text);
    }

    private static Optional<Object> parsed(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeParseException otherwiseWritten) {
            return Optional.empty();
        }
    }

    private static Object choice(EnumDefinition choices, String text) {
        return choices.values().stream()
                .filter(value -> value.equalsIgnoreCase(text) || label(choices, value).equalsIgnoreCase(text))
                .findFirst()
                .orElse(text);
    }

    /**
     * What people call a value of an enum.
     *
     * @param choices the enum
     * @param value the value's name
     * @return the label in the language of the platform; the name where it is none of the enum's
     */
    public static String label(EnumDefinition choices, String value) {
        return choices.valueLabels().containsKey(value)
                ? choices.valueLabels().get(value).in(Locale.getDefault())
                : value;
    }

    /**
     * A value as a person reads it.
     *
     * @param type what values the field takes
     * @param written the value in the notation of suites
     * @return the words: labels for the values of enums, yes and no
     */
    public static String shown(FieldType type, @Nullable String written) {
        if (written == null) {
            return "";
        }
        return switch (type) {
            case FieldType.Choice choice -> label(choice.enumeration(), written);
            case FieldType.YesNo yesNo when written.equals("true") -> Messages.yes;
            case FieldType.YesNo yesNo when written.equals("false") -> Messages.no;
            default -> written;
        };
    }

    /**
     * The value that a field takes where a case leaves it out.
     *
     * @param field the field
     * @return the words a person reads; empty where it has no value then
     */
    public static String shownDefault(FieldDefinition field) {
        Object value = field.defaultValue();
        return value == null ? "" : shown(field.type(), value.toString());
    }

    private interface Reading {
        Object read();
    }
}
