package org.heurejuste.benchmarks.reading;

import java.util.List;

import org.heurejuste.runtime.Case;

/** Decides cases by the catalogue, in plain Java. Safe to use from many threads. */
public final class ServicePolicyReading {

    /**
     * Decides a case.
     *
     * @param given a case of the catalogue's vocabulary
     * @return the decisions, in no particular order
     */
    public List<Answer> decide(Case given) {
        Facts facts = FactsOfCase.of(given);
        Answers answers = new Answers();
        Candour.decide(facts, answers);
        CustomersTruth.decide(facts, answers);
        Transparency.decide(facts, answers);
        Recovery.decide(facts, answers);
        GoodwillGesture.decide(facts, answers);
        Skills.decide(facts, answers);
        Candour.tact(answers);
        return answers.list();
    }
}
