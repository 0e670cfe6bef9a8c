package org.heurejuste.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.drools.drl.ast.descr.TypeFieldDescr;
import org.heurejuste.policy.internal.drl.ParsedRules;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.jspecify.annotations.Nullable;

/** What values a declared field takes, and which one where a case leaves it out. */
final class FieldTypes {

    private FieldTypes() {}

    static FieldType of(ParsedRules file, String javaName, Map<String, EnumDefinition> enums) {
        return switch (javaName) {
            case "String", "java.lang.String" -> new FieldType.Text();
            case "int", "Integer", "java.lang.Integer" -> new FieldType.WholeNumber(false);
            case "long", "Long", "java.lang.Long" -> new FieldType.WholeNumber(true);
            case "boolean", "Boolean", "java.lang.Boolean" -> new FieldType.YesNo();
            case "BigDecimal", "java.math.BigDecimal" -> new FieldType.Decimal();
            case "LocalDate", "java.time.LocalDate" -> new FieldType.Date();
            case "LocalDateTime", "java.time.LocalDateTime" -> new FieldType.DateTime();
            default -> declared(file, javaName, enums);
        };
    }

    private static FieldType declared(ParsedRules file, String javaName, Map<String, EnumDefinition> enums) {
        EnumDefinition found = enums.get(javaName);
        found = found != null ? found : enums.get(file.packageName() + "." + javaName);
        found = found != null
                ? found
                : file.descr().getImports().stream().map(i -> i.getTarget())
                        .map(target -> target.endsWith(".*") ? target.replace("*", javaName) : target)
                        .filter(target -> target.endsWith("." + javaName)).map(enums::get).filter(e -> e != null)
                        .findFirst().orElse(null);
        return found == null ? new FieldType.Other(javaName) : new FieldType.Choice(found);
    }

    static @Nullable Object defaultOf(TypeFieldDescr descr, FieldType type) {
        String given = Annotations.value(descr, "default");
        Object value = read(given != null ? given : descr.getInitExpr(), type);
        return value != null || given != null || Annotations.has(descr, "optional")
                || Annotations.has(descr, "required") ? value : zero(type);
    }

    /** The value of a literal; null where there is none, or where it is none of that type. */
    static @Nullable Object read(@Nullable String literal, FieldType type) {
        if (literal == null) {
            return null;
        }
        try {
            return value(Annotations.text(literal), type);
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Object value(String text, FieldType type) {
        if (type instanceof FieldType.Text) {
            return text;
        } else if (type instanceof FieldType.WholeNumber number) {
            return number.wide() ? (Object) Long.valueOf(text) : (Object) Integer.valueOf(text);
        } else if (type instanceof FieldType.Decimal) {
            return new BigDecimal(text);
        } else if (type instanceof FieldType.YesNo) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        } else if (type instanceof FieldType.Date) {
            return LocalDate.parse(text);
        } else if (type instanceof FieldType.DateTime) {
            return LocalDateTime.parse(text);
        } else if (type instanceof FieldType.Choice choice) {
            String name = text.substring(text.lastIndexOf('.') + 1);
            return choice.enumeration().values().contains(name) ? name : null;
        }
        return null;
    }

    private static @Nullable Object zero(FieldType type) {
        if (type instanceof FieldType.WholeNumber number) {
            return number.wide() ? (Object) 0L : (Object) 0;
        } else if (type instanceof FieldType.Decimal) {
            return BigDecimal.ZERO;
        }
        return type instanceof FieldType.YesNo ? Boolean.FALSE : null;
    }
}
