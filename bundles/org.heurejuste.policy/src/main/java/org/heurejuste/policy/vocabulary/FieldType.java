package org.heurejuste.policy.vocabulary;

/** What values a field takes. */
public sealed interface FieldType {

    /** {@code String}. */
    record Text() implements FieldType {
    }

    /**
     * {@code int} or {@code long}.
     *
     * @param wide whether it is a {@code long}
     */
    record WholeNumber(boolean wide) implements FieldType {
    }

    /** {@code java.math.BigDecimal}: money and other exact decimals. */
    record Decimal() implements FieldType {
    }

    /** {@code boolean}. */
    record YesNo() implements FieldType {
    }

    /** {@code java.time.LocalDate}, written ISO. */
    record Date() implements FieldType {
    }

    /** {@code java.time.LocalDateTime}, written ISO. */
    record DateTime() implements FieldType {
    }

    /**
     * An enum of the vocabulary.
     *
     * @param enumeration the enum
     */
    record Choice(EnumDefinition enumeration) implements FieldType {
    }

    /**
     * A type that cases cannot give: only rules make such values.
     *
     * @param javaName the type as the vocabulary writes it
     */
    record Other(String javaName) implements FieldType {
    }
}
