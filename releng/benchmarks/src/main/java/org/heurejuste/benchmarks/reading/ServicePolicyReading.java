package org.heurejuste.benchmarks.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.heurejuste.runtime.Case;

/** Decides cases by the catalogue, in plain Java. Safe to use from many threads. */
public final class ServicePolicyReading {
    private final Set<Chapter> chapters;

    /** The parts of the catalogue that can be read apart. */
    public enum Chapter {
        /** A. */
        CANDOUR,
        /** B. */
        CUSTOMERS_TRUTH,
        /** C. */
        TRANSPARENCY,
        /** D without D10 and D11. */
        RECOVERY,
        /** D10 and D11. */
        GOODWILL,
        /** E. */
        SKILLS
    }

    /**
     * A reading of some chapters; a clause that reads decisions of another chapter finds none.
     *
     * @param chapters the chapters
     */
    public ServicePolicyReading(Set<Chapter> chapters) {
        this.chapters = EnumSet.copyOf(chapters);
    }

    /**
     * Decides a case.
     *
     * @param given a case of the catalogue's vocabulary
     * @return the decisions, in no particular order
     */
    public List<Answer> decide(Case given) {
        Facts facts = FactsOfCase.of(given);
        Answers answers = new Answers(chapters.contains(Chapter.RECOVERY));
        if (chapters.contains(Chapter.CANDOUR)) {
            Candour.decide(facts, answers);
        }
        if (chapters.contains(Chapter.TRANSPARENCY)) {
            Transparency.decide(facts, answers);
        }
        if (chapters.contains(Chapter.CUSTOMERS_TRUTH)) {
            CustomersTruth.decide(facts, answers);
            CustomersTruth.consistency(facts, answers);
        }
        if (chapters.contains(Chapter.RECOVERY)) {
            Recovery.decide(facts, answers);
        }
        if (chapters.contains(Chapter.GOODWILL)) {
            GoodwillGesture.decide(facts, answers);
        }
        if (chapters.contains(Chapter.SKILLS)) {
            Skills.decide(facts, answers);
        }
        if (chapters.contains(Chapter.CANDOUR)) {
            Candour.tact(answers);
        }
        return answers.list();
    }
}
