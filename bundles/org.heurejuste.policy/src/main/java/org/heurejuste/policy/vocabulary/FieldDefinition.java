package org.heurejuste.policy.vocabulary;

import java.math.BigDecimal;
import java.util.List;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact or of a decision.
 *
 * @param name its name in the rules
 * @param type what values it takes
 * @param defaultValue the value where a case leaves it out: an {@code Integer}, {@code Long}, {@code BigDecimal},
 *        {@code Boolean}, {@code String}, {@code LocalDate}, {@code LocalDateTime}, the name of an enum value, or null
 * @param required whether a case must give it
 * @param minimum the least number allowed, or null
 * @param maximum the greatest number allowed, or null
 * @param unit {@code month}, {@code day}, {@code minute}, {@code money}…, or null
 * @param labels what people call it
 * @param names the fields of facts by which it names a fact, each as {@code Type.field}; empty where it names none
 * @param span where its name is declared
 */
public record FieldDefinition(String name, FieldType type, @Nullable Object defaultValue, boolean required,
        @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, @Nullable String unit, Labels labels,
        List<String> names, SourceSpan span) {

    /** Keeps its own copy of the names. */
    public FieldDefinition {
        names = List.copyOf(names);
    }
}
