package org.heurejuste.testing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.heurejuste.policy.Thresholds;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Makes up cases of a vocabulary: every type, enum value and range, numbers on and beside each threshold, and now and
 * then what people do not think of (no id, the same id twice, letters outside of the basic plane). Safe to use from many threads.
 */
public final class CaseGenerator {
    private final Vocabulary vocabulary;
    private final ValueGenerator values;

    /**
     * A generator for a policy.
     *
     * @param vocabulary the policy's vocabulary
     * @param thresholds the numbers that its rules compare with
     */
    public CaseGenerator(Vocabulary vocabulary, Thresholds thresholds) {
        this(vocabulary, new ValueGenerator(thresholds, false));
    }

    private CaseGenerator(Vocabulary vocabulary, ValueGenerator values) {
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /**
     * A generator for a policy that gives each fact an {@code id} of its own, so that it can be told which fact a decision
     * is about.
     *
     * @param vocabulary the policy's vocabulary
     * @param thresholds the numbers that its rules compare with
     * @return the generator
     */
    public static CaseGenerator withDistinctIds(Vocabulary vocabulary, Thresholds thresholds) {
        return new CaseGenerator(vocabulary, new ValueGenerator(thresholds, true));
    }

    /**
     * A value for a field of a case.
     *
     * @param type the type of the fact
     * @param field the field
     * @param random where it is drawn from
     * @return a value that the field takes, or null where it may have none
     */
    public @Nullable Object value(TypeDefinition type, FieldDefinition field, SplittableRandom random) {
        return values.draw(type, field, 1, random);
    }

    /**
     * The case of a number.
     *
     * @param seed any number; the same number always makes the same case
     * @return a case that every reader of cases would accept, named after the number
     */
    public Case generate(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fact> facts = new ArrayList<>();
        for (TypeDefinition type : vocabulary.facts()) {
            int count = type.role() == Role.SINGLE_FACT ? 1 : howMany(random);
            for (int i = 1; i <= count; i++) {
                facts.add(fact(type, i, random));
            }
        }
        return new Case("generated " + seed, null, facts);
    }

    private static int howMany(SplittableRandom random) {
        int drawn = random.nextInt(16);
        return drawn < 6 ? 0 : drawn < 11 ? 1 : drawn < 14 ? 2 : drawn < 15 ? 3 : 4;
    }

    private Fact fact(TypeDefinition type, int number, SplittableRandom random) {
        List<@Nullable Object> drawn = new ArrayList<>();
        type.fields().forEach(field -> drawn.add(values.draw(type, field, number, random)));
        return new Fact(type, drawn);
    }
}
