package org.heurejuste.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heurejuste.runtime.explain.SeenValue;
import org.jspecify.annotations.Nullable;

/** Reads constraints as their authors wrote them and says whether they hold of named values, without the engine and what it compiled. */
final class WrittenConstraint {
    private static final Pattern COMPARISON = Pattern.compile("([\\w.$]+) (==|!=|<=|>=|<|>) ([^()&|]+)");
    private static final Pattern ONE_OF = Pattern.compile("([\\w.$]+) (not )?in \\((.+)\\)");
    private static final Pattern BARE = Pattern.compile("[\\w.$]+");
    private static final Pattern LITERAL = Pattern
            .compile("-?\\d+(?:\\.\\d+)?|true|false|null|\"[^\"]*\"|[A-Z]\\w*\\.[A-Z_]+");

    private final List<SeenValue> values;

    private WrittenConstraint(List<SeenValue> values) {
        this.values = values;
    }

    /** A value; null inside is the value null. */
    private record Operand(@Nullable Object value) {
    }

    /** Whether a constraint holds of values; empty where it is of no kind that is known here, or a value is not named. */
    static Optional<Boolean> holds(String text, List<SeenValue> values) {
        WrittenConstraint written = new WrittenConstraint(values);
        String bare = text.replaceFirst("^\\$\\w+ : ", "");
        Matcher comparison = COMPARISON.matcher(bare);
        Matcher oneOf = ONE_OF.matcher(bare);
        if (comparison.matches()) {
            return written.compare(comparison.group(1), comparison.group(2), comparison.group(3).strip());
        } else if (oneOf.matches()) {
            return written.oneOf(oneOf.group(1), oneOf.group(3)).map(any -> any == (oneOf.group(2) == null));
        }
        return BARE.matcher(bare).matches()
                ? written.operand(bare).filter(one -> one.value() instanceof Boolean).map(one -> (Boolean) one.value())
                : Optional.empty();
    }

    private Optional<Boolean> oneOf(String path, String list) {
        List<Optional<Boolean>> each = Stream.of(list.split(",")).map(one -> compare(path, "==", one.strip())).toList();
        return each.contains(Optional.<Boolean>empty())
                ? Optional.empty()
                : Optional.of(each.stream().anyMatch(Optional::get));
    }

    private Optional<Boolean> compare(String left, String operator, String right) {
        Optional<Operand> one = operand(left);
        Optional<Operand> other = operand(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Object a = one.get().value();
        Object b = other.get().value();
        boolean equality = operator.equals("==") || operator.equals("!=");
        return equality
                ? Optional.of(isEqual(a, b) == operator.equals("=="))
                : a == null || b == null ? Optional.empty() : ordered(a, operator, b);
    }

    private static boolean isEqual(@Nullable Object a, @Nullable Object b) {
        return a instanceof Number && b instanceof Number
                ? number(a).compareTo(number(b)) == 0
                : Objects.equals(a, b);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Boolean> ordered(Object a, String operator, Object b) {
        boolean numbers = a instanceof Number && b instanceof Number;
        if (!numbers && (!(a instanceof Comparable<?>) || a instanceof String || !a.getClass().equals(b.getClass()))) {
            return Optional.empty();
        }
        int sign = numbers ? number(a).compareTo(number(b)) : ((Comparable<Object>) a).compareTo(b);
        return Optional.of(switch (operator) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            default -> sign >= 0;
        });
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private Optional<Operand> operand(String text) {
        Optional<SeenValue> named = values.stream().filter(value -> value.path().equals(text)).findFirst();
        return named.isPresent()
                ? named.map(value -> new Operand(value.value()))
                : LITERAL.matcher(text).matches() ? Optional.of(new Operand(literal(text))) : Optional.empty();
    }

    private static @Nullable Object literal(String text) {
        if (text.equals("null")) {
            return null;
        } else if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        } else if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return Character.isLetter(text.charAt(0)) ? text.substring(text.indexOf('.') + 1) : new BigDecimal(text);
    }
}
