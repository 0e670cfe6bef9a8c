package org.heurejuste.benchmarks;

import java.util.List;

import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.DecisionService;
import org.heurejuste.runtime.Outcome;

/** The runtime. */
record OurRuntime(DecisionService service) implements Contender<Outcome> {

    @Override
    public String name() {
        return "runtime";
    }

    @Override
    public Outcome decide(Case given) {
        return service.decide(given);
    }

    @Override
    public List<String> inWords(Outcome decided) {
        if (!(decided instanceof Outcome.Decided good)) {
            throw new IllegalStateException("not decided: " + decided);
        }
        return DecisionText.of(good.decisions());
    }
}
