package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.heurejuste.testing.edit.SuiteEdit;

/**
 * Cuts changes into rounds, each of which can be made at once: changes of different cases do not concern each other. So a thousand cases are
 * changed by reading the file as often as one case has changes, and not a thousand times.
 */
public final class Rounds {
    private final List<List<SuiteEdit>> rounds = new ArrayList<>();
    private final Map<Integer, Integer> nextOfCase = new HashMap<>();
    private int first;

    private Rounds() {}

    /**
     * The rounds.
     *
     * @param edits the changes, one after the other
     * @return the same in rounds, to be made in this order
     */
    public static List<List<SuiteEdit>> of(List<? extends SuiteEdit> edits) {
        Rounds rounds = new Rounds();
        edits.forEach(rounds::add);
        return rounds.rounds;
    }

    private void add(SuiteEdit edit) {
        if (edit instanceof SuiteEdit.OfCase ofCase) {
            int round = nextOfCase.merge(ofCase.sample(), 1, Integer::sum) - 1 + first;
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(edit);
        } else {
            rounds.add(new ArrayList<>(List.of(edit)));
            nextOfCase.clear();
            first = rounds.size();
        }
    }
}
