package org.heurejuste.policy.internal.check;

import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;

import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.internal.expression.Expression.LiteralKind;
import org.heurejuste.policy.internal.expression.Kind;
import org.heurejuste.policy.text.Message;

/** The kinds of values as people tell them apart. */
enum KindNames {
    NUMBER, TEXT, YES_NO, DATE, CHOICE, FACT, NOTHING, ANY;

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, short.class, byte.class, double.class,
            float.class);
    private static final Set<Class<?>> TEXTS = Set.of(char.class, Character.class, String.class, CharSequence.class);

    static KindNames of(Kind kind) {
        if (kind instanceof Kind.Choice) {
            return CHOICE;
        } else if (kind instanceof Kind.Declared) {
            return FACT;
        } else if (kind instanceof Kind.Nothing) {
            return NOTHING;
        }
        return kind instanceof Kind.Java java ? of(java.type()) : ANY;
    }

    private static KindNames of(Class<?> type) {
        if (NUMBERS.contains(type) || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return YES_NO;
        } else if (TEXTS.contains(type)) {
            return TEXT;
        }
        return Date.class.isAssignableFrom(type) || Temporal.class.isAssignableFrom(type) ? DATE : ANY;
    }

    static Kind of(LiteralKind literal) {
        return switch (literal) {
            case WHOLE -> new Kind.Java(int.class);
            case FRACTION -> new Kind.Java(double.class);
            case TEXT -> new Kind.Java(String.class);
            case YES_NO -> new Kind.Java(boolean.class);
            case NOTHING -> Kind.NOTHING;
        };
    }

    /** The kind in words, as "a number". */
    static Message words(Kind kind) {
        return switch (of(kind)) {
            case NUMBER -> message("kind.number");
            case TEXT -> message("kind.text");
            case YES_NO -> message("kind.yes-no");
            case DATE -> message("kind.date");
            case CHOICE -> message("kind.choice", ((Kind.Choice) kind).name());
            case FACT -> message("kind.fact", ((Kind.Declared) kind).name());
            case NOTHING -> message("kind.nothing");
            case ANY -> message("kind.any");
        };
    }

    /** How a value of a kind is written. */
    static Message example(Kind kind) {
        return switch (of(kind)) {
            case NUMBER -> message("example.number");
            case TEXT -> message("example.text");
            case YES_NO -> message("example.yes-no");
            case DATE -> message("example.date");
            case CHOICE -> message("example.choice", Findings.list(
                    ((Kind.Choice) kind).values().stream().map(v -> ((Kind.Choice) kind).name() + "." + v).toList()));
            default -> message("example.any");
        };
    }

    private static Message message(String key, Object... words) {
        return Message.of(PolicyCode.class, key, words);
    }
}
