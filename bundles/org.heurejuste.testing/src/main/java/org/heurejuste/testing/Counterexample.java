package org.heurejuste.testing;

import java.util.List;
import java.util.Locale;

import org.heurejuste.policy.text.Message;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.internal.trial.CaseYaml;
import org.jspecify.annotations.Nullable;

/**
 * A case for which an entry of {@code always} does not hold.
 *
 * @param invariant the entry
 * @param given the case: the one that was tried with everything taken away that does not matter
 * @param changed the changed case where the entry changes cases, or null
 * @param outcome what was decided on the case itself
 * @param mismatches in what the decisions are not as the entry says; empty where the case could not be decided
 * @param seed the number of the generated case that was tried first; null where it is a sample case
 * @param sample the sample case that was tried first; null where it is a generated one
 */
public record Counterexample(Invariant invariant, Case given, @Nullable Case changed, Outcome outcome,
        List<Mismatch> mismatches, @Nullable Long seed, @Nullable SampleCase sample) {

    /** Keeps its own copy. */
    public Counterexample {
        mismatches = List.copyOf(mismatches);
    }

    /**
     * Where it comes from, and how to try it again.
     *
     * @return a sentence
     */
    public Message origin() {
        return sample == null
                ? Message.of(Counterexample.class, "counterexample.generated", String.valueOf(seed))
                : Message.of(Counterexample.class, "counterexample.sample", sample.span().place(), sample.name());
    }

    /**
     * The case as a suite would write it, to be copied into one: with what is decided now, to be corrected where it is
     * wrong. Where the entry changes cases, the changed case stands below.
     *
     * @param locale the reader's language, for the names
     * @return items of {@code cases}, in lines indented by two spaces
     */
    public List<String> yaml(Locale locale) {
        return CaseYaml.of(this, locale);
    }
}
