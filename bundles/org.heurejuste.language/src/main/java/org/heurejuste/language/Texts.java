package org.heurejuste.language;

import java.util.Locale;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.policy.text.Message;

/** The sentences of the language service in a reader's language. */
record Texts(Locale locale) {

    String of(String key, Object... words) {
        return Message.of(Texts.class, key, words).in(locale);
    }

    /** What kind of thing a name stands for. */
    String role(Declared declared) {
        return switch (declared.kind()) {
            case TYPE -> of(typeRole(declared));
            case ENUM -> of("role.enum");
            case FIELD -> of("role.field", declared.owner());
            case VALUE -> of("role.value", declared.owner());
            case FUNCTION -> of("role.function");
            case QUERY -> of("role.query");
            case RULE -> of("role.rule");
            case GLOBAL -> of("role.global");
            case VARIABLE -> of("role.variable");
            case SENTENCE -> of("role.sentence");
        };
    }

    private static String typeRole(Declared type) {
        if (Described.has(type.node(), "decision")) {
            return "role.decision";
        } else if (Described.has(type.node(), "term")) {
            return "role.term";
        }
        return Described.value(type.node(), "fact")
                .map(count -> count.equals("one") ? "role.fact-one" : "role.fact-many")
                .orElse("role.type");
    }

    String label(Declared declared) {
        return Described.label(declared, locale);
    }

    /** A unit in words, or as written where it is none of the known ones. */
    String unit(String unit) {
        return switch (unit) {
            case "month", "day", "minute", "hour", "year", "money" -> of("unit." + unit);
            default -> unit;
        };
    }
}
