package org.heurejuste.testing.internal.compare;

import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Condition;

/** Says whether an entry of {@code always} concerns a case. */
final class Conditions {

    private Conditions() {}

    static boolean hold(List<Condition> conditions, Case given, List<Decision> decisions) {
        return conditions.stream().allMatch(condition -> holds(condition, given, decisions));
    }

    private static boolean holds(Condition condition, Case given, List<Decision> decisions) {
        List<Item> there = items(condition.type(), given, decisions).toList();
        return condition.patterns().isEmpty()
                ? there.isEmpty()
                : condition.patterns().stream().allMatch(p -> there.stream().anyMatch(item -> item.fits(p)));
    }

    /** The facts or decisions of a type. */
    static Stream<Item> items(TypeDefinition type, Case given, List<Decision> decisions) {
        Stream<Item> all = type.role() == Role.DECISION
                ? decisions.stream().map(Item::of)
                : given.given().stream().map(Item::of);
        return all.filter(item -> item.isOf(type));
    }
}
