package org.heurejuste.policy.vocabulary;

import java.math.BigDecimal;

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
 * @param span where its name is declared
 */
public record FieldDefinition(String name, FieldType type, @Nullable Object defaultValue, boolean required,
        @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, @Nullable String unit, Labels labels,
        SourceSpan span) {
}
