package org.heurejuste.testing.internal.trial;

import java.util.List;
import java.util.function.Function;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.generate.CaseGenerator;
import org.heurejuste.testing.internal.compare.InvariantCheck;
import org.heurejuste.testing.internal.compare.InvariantCheck.Finding;
import org.heurejuste.testing.internal.compare.InvariantCheck.Varied;
import org.heurejuste.testing.internal.compare.Variation;
import org.jspecify.annotations.Nullable;

/**
 * Looks at entries of {@code always} in cases, and changes the cases where an entry asks for it.
 *
 * @param decider decides a case
 * @param generator draws the values that change
 */
public record Look(Function<Case, Outcome> decider, CaseGenerator generator) {

    /**
     * Looks at an entry in a case.
     *
     * @param invariant the entry
     * @param given the case
     * @param decisions its decisions
     * @return what came of it; the same every time
     */
    public Finding at(Invariant invariant, Case given, List<Decision> decisions) {
        return at(invariant, given, decisions, variation(invariant, given, decisions));
    }

    Finding at(Invariant invariant, Case given, List<Decision> decisions, @Nullable Variation variation) {
        if (variation == null) {
            return InvariantCheck.of(invariant, given, decisions, null);
        }
        return decider.apply(variation.apply(given)) instanceof Outcome.Decided after
                ? InvariantCheck.of(invariant, given, decisions, new Varied(variation, after.decisions()))
                : new Finding(false, List.of());
    }

    /** The change that an entry asks for, drawn by the names of both; null where it asks for none or nothing can change. */
    @Nullable
    Variation variation(Invariant invariant, Case given, List<Decision> decisions) {
        Change change = invariant.change();
        if (change == null) {
            return null;
        }
        long seed = 31L * given.name().hashCode() + invariant.name().hashCode();
        return new Variations(generator, seed).draw(invariant, change, given, decisions).orElse(null);
    }
}
