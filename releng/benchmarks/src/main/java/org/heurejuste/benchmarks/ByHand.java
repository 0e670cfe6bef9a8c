package org.heurejuste.benchmarks;

import java.util.List;

import org.heurejuste.benchmarks.reading.Answer;
import org.heurejuste.benchmarks.reading.ServicePolicyReading;
import org.heurejuste.runtime.Case;

/** The same policy written by hand in Java: the practical limit. */
final class ByHand implements Contender<List<Answer>> {
    private final ServicePolicyReading reading = new ServicePolicyReading();

    @Override
    public String name() {
        return "Java by hand";
    }

    @Override
    public List<Answer> decide(Case given) {
        return reading.decide(given);
    }

    @Override
    public List<String> inWords(List<Answer> decided) {
        return decided.stream().map(a -> DecisionText.of(a.type(), a.values(), a.clause())).sorted().toList();
    }
}
