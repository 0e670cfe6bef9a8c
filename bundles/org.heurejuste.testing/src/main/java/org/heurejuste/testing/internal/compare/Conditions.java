package org.heurejuste.testing.internal.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.Condition;
import org.heurejuste.testing.Pattern;
import org.jspecify.annotations.Nullable;

/** Says whether an entry of {@code always} concerns a case. */
final class Conditions {

    /** A fact or decision by the names of its fields. */
    private interface Fields extends Function<String, @Nullable Object> {}

    private Conditions() {}

    static boolean hold(List<Condition> conditions, Case given, List<Decision> decisions) {
        return conditions.stream().allMatch(condition -> holds(condition, given, decisions));
    }

    private static boolean holds(Condition condition, Case given, List<Decision> decisions) {
        List<Fields> there = (condition.type().role() == Role.DECISION
                ? decisions.stream().filter(d -> Comparison.isOf(d, condition.type()))
                        .<Fields>map(d -> name -> Values.of(d, name))
                : facts(condition.type(), given)).toList();
        return condition.patterns().isEmpty()
                ? there.isEmpty()
                : condition.patterns().stream().allMatch(p -> there.stream().anyMatch(fields -> matches(p, fields)));
    }

    private static Stream<Fields> facts(TypeDefinition type, Case given) {
        return given.given().stream().filter(f -> f.type().name().equals(type.name())).map(f -> name -> value(f, name));
    }

    private static boolean matches(Pattern pattern, Fields fields) {
        return pattern.fields().stream().allMatch(f -> Values.same(f.value(), fields.apply(f.name())));
    }

    private static @Nullable Object value(Fact fact, String name) {
        for (int i = 0; i < fact.values().size(); i++) {
            if (fact.type().fields().get(i).name().equals(name)) {
                return fact.values().get(i);
            }
        }
        throw new IllegalArgumentException(fact.type().name() + " has no field " + name);
    }
}
