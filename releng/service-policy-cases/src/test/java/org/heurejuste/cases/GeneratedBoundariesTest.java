package org.heurejuste.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.Compilation;
import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.heurejuste.testing.GeneratedCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten thousand generated cases lie on each side of each boundary of the policy, though nobody told the generator of them. */
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedBoundariesTest {
    private static final int CASES = 10_000;

    private List<Case> cases;

    @BeforeAll
    void generate() throws Exception {
        Compilation compilation = PolicyCompiler.compile(PolicyProject.open(DecidedCases.POLICY));
        GeneratedCases generated = GeneratedCases.of(compilation, CASES, GeneratedCases.USUAL_SEED);
        cases = Stream.iterate(0, i -> i + 1).limit(CASES).map(generated::get).toList();
    }

    @ParameterizedTest(name = "{0}.{1}: {2}")
    @CsvSource({
        "Promise, contactsSinceKnown, 0 1 2 3", "Customer, returnsLastYear, 5 6",
        "Customer, discountRequestsLastYear, 2 3", "Customer, complaintsLastYear, 4 5",
        "Customer, tenureMonths, 2 3 11 12 59 60", "Customer, goodwillLastYear, 0 199.99 200 200.01",
        "Contact, waitMinutes, 10 11 30 31", "Contact, customersWaiting, 4 5", "Incident, daysOpen, 5 6",
        "Incident, loss, 0 0.01"})
    void aNumberIsDrawnOnEachSide(String type, String field, String sides) {
        assertThat(drawn(type, field)).contains(sides.split(" "));
    }

    /** What the scale grants is cut by the ceiling from here on, and above 50 it is for the manager. */
    @ParameterizedTest(name = "a gesture of {0}")
    @CsvSource({"10", "15", "20", "30", "40", "50", "60", "80", "120"})
    void whatIsLeftOfTheCeilingIsJustEnoughAndJustNot(BigDecimal amount) {
        BigDecimal enough = new BigDecimal(200).subtract(amount);

        assertThat(drawn("Customer", "goodwillLastYear")).contains(enough.toPlainString(),
                enough.add(new BigDecimal("0.01")).toPlainString());
    }

    @Test
    void aPromiseIsKeptMissedByACentAndExceeded() {
        assertThat(facts("Promise").map(promise -> text(number(promise, "deliverableValue")
                .subtract(number(promise, "promisedValue")))).collect(Collectors.toSet()))
                .contains("-0.01", "0", "0.01");
    }

    @Test
    void aPromiseIsEarlyOnTheDayAndADayLateAndItsDatesUnknown() {
        assertThat(facts("Promise").map(GeneratedBoundariesTest::daysLate).distinct().toList())
                .contains(-1L, 0L, 1L, null);
        assertThat(facts("Promise")).anyMatch(p -> value(p, "dueDate") == null && value(p, "expectedDate") != null)
                .anyMatch(p -> value(p, "dueDate") != null && value(p, "expectedDate") == null);
    }

    private static @Nullable Long daysLate(Fact promise) {
        return value(promise, "dueDate") instanceof LocalDate due
                && value(promise, "expectedDate") instanceof LocalDate expected
                        ? ChronoUnit.DAYS.between(due, expected)
                        : null;
    }

    @Test
    void everyValueOfEveryEnumIsDrawnAndEveryNumberOfFactsUpToFour() {
        Function<String, Stream<String>> drawn = key -> facts(key.substring(0, key.indexOf('.')))
                .map(fact -> String.valueOf(value(fact, key.substring(key.indexOf('.') + 1)))).distinct();

        assertThat(drawn.apply("Incident.kind")).hasSize(8);
        assertThat(drawn.apply("Incident.cause")).hasSize(5);
        assertThat(drawn.apply("Incident.severity")).hasSize(4);
        assertThat(drawn.apply("Contact.mood")).hasSize(6);
        assertThat(drawn.apply("Contact.conduct")).hasSize(4);
        assertThat(drawn.apply("Request.kind")).hasSize(7);
        assertThat(cases.stream().map(c -> c.given().stream().filter(f -> f.type().name().equals("Incident")).count()))
                .contains(0L, 1L, 2L, 3L, 4L);
    }

    private Stream<Fact> facts(String type) {
        return cases.stream().flatMap(c -> c.given().stream()).filter(fact -> fact.type().name().equals(type));
    }

    private Set<String> drawn(String type, String field) {
        return facts(type).map(fact -> text(number(fact, field))).collect(Collectors.toSet());
    }

    private static BigDecimal number(Fact fact, String field) {
        return new BigDecimal(String.valueOf(value(fact, field)));
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Object value(Fact fact, String field) {
        for (int i = 0; i < fact.values().size(); i++) {
            if (fact.type().fields().get(i).name().equals(field)) {
                return fact.values().get(i);
            }
        }
        throw new IllegalArgumentException(fact.type().name() + " has no field " + field);
    }
}
