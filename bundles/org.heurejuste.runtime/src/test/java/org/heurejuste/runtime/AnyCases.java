package org.heurejuste.runtime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** Any case that a vocabulary can express, small values preferred so that rules meet each other. */
final class AnyCases {

    private AnyCases() {}

    static Arbitrary<Case> of(Vocabulary vocabulary) {
        List<Arbitrary<List<Fact>>> facts = vocabulary.facts().stream().map(AnyCases::facts).toList();
        return Combinators.combine(Combinators.combine(facts).as(AnyCases::joined), times())
                .as((given, now) -> new Case("any", now, given));
    }

    static Arbitrary<LocalDateTime> times() {
        return Arbitraries.of(LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 6, 1, 0, 0),
                LocalDateTime.of(2027, 1, 31, 23, 59));
    }

    private static List<Fact> joined(List<List<Fact>> byType) {
        List<Fact> all = new ArrayList<>();
        byType.forEach(all::addAll);
        return all;
    }

    private static Arbitrary<List<Fact>> facts(TypeDefinition type) {
        boolean single = type.role() == Role.SINGLE_FACT;
        return fact(type).list().ofMinSize(single ? 1 : 0).ofMaxSize(single ? 1 : 3);
    }

    private static Arbitrary<Fact> fact(TypeDefinition type) {
        List<Arbitrary<Object>> values = type.fields().stream().map(AnyCases::value).toList();
        return Combinators.combine(values).as(given -> new Fact(type, given));
    }

    private static Arbitrary<Object> value(FieldDefinition field) {
        FieldType type = field.type();
        if (type instanceof FieldType.Choice choice) {
            return Arbitraries.of(choice.enumeration().values()).asGeneric();
        }
        if (type instanceof FieldType.YesNo) {
            return Arbitraries.of(true, false).asGeneric();
        }
        if (type instanceof FieldType.WholeNumber whole) {
            Arbitrary<Integer> numbers = Arbitraries.oneOf(Arbitraries.integers().between(0, 14),
                    Arbitraries.of(30, 31, 59, 60));
            return whole.wide() ? numbers.map(Long::valueOf).asGeneric() : numbers.asGeneric();
        }
        if (type instanceof FieldType.Decimal) {
            return Arbitraries.of("0", "0.01", "10", "50", "199.99", "200", "240").map(BigDecimal::new).asGeneric();
        }
        if (type instanceof FieldType.Date) {
            return Arbitraries.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)).injectNull(0.3).asGeneric();
        }
        return Arbitraries.of("a", "b", "é").injectNull(0.2).asGeneric();
    }
}
