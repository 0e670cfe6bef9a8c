package org.heurejuste.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.testing.TestSuites.expecting;
import static org.heurejuste.testing.TestSuites.mismatches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** What is true of comparing any decisions with any expectations. */
class MatchingProperties {

    /** An apology as expected; a field that is null is not given. */
    record Wanted(@Nullable String subject, @Nullable String by) {

        boolean fits(Decision made) {
            return (subject == null || subject.equals(made.value("subject")))
                    && (by == null || by.equals(made.value("by")));
        }

        String yaml() {
            List<String> fields = new ArrayList<>();
            if (subject != null) {
                fields.add("subject: " + subject);
            }
            if (by != null) {
                fields.add("by: " + by);
            }
            return "{" + String.join(", ", fields) + "}";
        }
    }

    @Property(tries = 300)
    void aCasePassesExactlyWhereSomePairingFits(@ForAll("wanted") List<Wanted> wanted,
            @ForAll("made") List<Decision> made) {
        boolean passed = compare(wanted, made).isEmpty();

        assertThat(passed).isEqualTo(wanted.size() == made.size() && somePairingFits(wanted, made));
    }

    @Property(tries = 300)
    void theOrderOfTheDecisionsDoesNotMatter(@ForAll("wanted") List<Wanted> wanted, @ForAll("made") List<Decision> made,
            @ForAll Random random) {
        List<Decision> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, random);

        assertThat(differences(compare(wanted, shuffled))).isEqualTo(differences(compare(wanted, made)));
    }

    @Property(tries = 300)
    void everyPatternAndEveryDecisionIsAccountedForOnce(@ForAll("wanted") List<Wanted> wanted,
            @ForAll("made") List<Decision> made) {
        List<Mismatch> found = compare(wanted, made);
        long missing = found.stream().filter(m -> m.kind() == Mismatch.Kind.MISSING).count();
        long surplus = found.stream().filter(m -> m.kind() == Mismatch.Kind.SURPLUS).count();

        assertThat(wanted.size() - missing).isEqualTo(made.size() - surplus);
    }

    @Provide
    Arbitrary<List<Wanted>> wanted() {
        Arbitrary<String> subjects = Arbitraries.of("i1", "i2", "i3").injectNull(0.3);
        Arbitrary<String> by = Arbitraries.of("ADVISER", "MANAGER").injectNull(0.4);
        return Combinators.combine(subjects, by).as(Wanted::new).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Decision>> made() {
        Arbitrary<String> subjects = Arbitraries.of("i1", "i2", "i3");
        Arbitrary<String> by = Arbitraries.of("ADVISER", "MANAGER");
        return Combinators.combine(subjects, by).as((s, b) -> TestPolicy.apology("DELAY", s, b)).list().ofMaxSize(5);
    }

    private static List<Mismatch> compare(List<Wanted> wanted, List<Decision> made) {
        String list = wanted.stream().map(Wanted::yaml).collect(Collectors.joining(", ", "[", "]"));
        return mismatches(expecting("Apology: " + list), made.toArray(Decision[]::new));
    }

    private static long differences(List<Mismatch> mismatches) {
        return mismatches.stream().filter(m -> m.kind() != Mismatch.Kind.SURPLUS)
                .flatMap(m -> m.fields().stream()).filter(f -> !f.same()).count();
    }

    private static boolean somePairingFits(List<Wanted> wanted, List<Decision> made) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<Wanted> others = wanted.subList(1, wanted.size());
        return made.stream().filter(wanted.get(0)::fits).anyMatch(first -> {
            List<Decision> rest = new ArrayList<>(made);
            rest.remove(first);
            return somePairingFits(others, rest);
        });
    }
}
