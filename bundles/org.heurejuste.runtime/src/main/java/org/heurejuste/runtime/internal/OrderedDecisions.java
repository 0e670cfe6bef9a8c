package org.heurejuste.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.runtime.Decision;

/**
 * Puts the decisions of one case after another in order: by type, as in the vocabulary, then by {@link DecisionOrder}. Most
 * types have one decision in a case or none, so that hardly any are compared.
 */
final class OrderedDecisions {
    private static final DecisionOrder ORDER = new DecisionOrder();

    private final List<List<Decision>> byType;
    private int count;

    OrderedDecisions(int types) {
        byType = Stream.generate(() -> (List<Decision>) new ArrayList<Decision>()).limit(types).toList();
    }

    void add(int type, Decision decision) {
        byType.get(type).add(decision);
        count++;
    }

    /** The decisions that were added since the last call. */
    List<Decision> take() {
        Decision[] decisions = new Decision[count];
        int next = 0;
        for (List<Decision> some : byType) {
            if (some.size() > 1) {
                some.sort(ORDER);
            }
            for (int i = 0; i < some.size(); i++) {
                decisions[next++] = some.get(i);
            }
            some.clear();
        }
        count = 0;
        return List.of(decisions);
    }
}
