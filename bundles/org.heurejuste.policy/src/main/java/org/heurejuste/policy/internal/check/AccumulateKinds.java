package org.heurejuste.policy.internal.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.internal.expression.Kind;

/** What the engine's own accumulate functions make of what they are given. */
final class AccumulateKinds {

    private static final Map<String, Class<?>> ALWAYS = Map.of("count", Long.class, "collectList", List.class,
            "collectSet", Set.class, "standardDeviation", Double.class, "variance", Double.class);
    /** The engine has a function of its own for each of these. */
    private static final Map<Class<?>, Class<?>> OWN = Map.of(int.class, Integer.class, Integer.class, Integer.class,
            long.class, Long.class, Long.class, Long.class, BigDecimal.class, BigDecimal.class, BigInteger.class,
            BigInteger.class);
    private static final Set<String> EXACT = Set.of("sum", "min", "max");

    private AccumulateKinds() {}

    /** The kind of a function's result; unknown where it depends on more than is known here. */
    static Kind of(String function, Kind given) {
        if (ALWAYS.containsKey(function)) {
            return Kind.of(ALWAYS.get(function));
        }
        Class<?> type = given instanceof Kind.Java java ? java.type() : Object.class;
        Optional<Class<?>> own = EXACT.contains(function) ? Optional.ofNullable(OWN.get(type)) : Optional.empty();
        return own.map(Kind::of).orElse(Kind.UNKNOWN);
    }
}
