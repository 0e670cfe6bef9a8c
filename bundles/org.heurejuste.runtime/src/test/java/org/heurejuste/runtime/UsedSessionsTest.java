package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.heurejuste.policy.CompiledPolicy;
import org.junit.jupiter.api.Test;

/** A session that served other cases decides as a new one does. */
class UsedSessionsTest {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void decideTheServicePolicyAsNewSessionsDo(@ForAll("casesOfTheServicePolicy") List<Case> cases) {
        decideAsNewSessionsDo(Policies.service(), cases);
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void decideRulesThatLeaveTracesAsNewSessionsDo(@ForAll("casesOfTheNastyRules") List<Case> cases) {
        decideAsNewSessionsDo(Policies.nasty(), cases);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void decideRulesThatOnlyInsertAsNewSessionsDo(@ForAll("casesOfTheInsertingRules") List<Case> cases) {
        decideAsNewSessionsDo(Policies.inserting(), cases);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void decideSmallCasesBetweenCrowdedOnesAsNewSessionsDo(@ForAll("casesOfTheInsertingRules") List<Case> cases) {
        List<Case> mixed = new ArrayList<>();
        for (Case small : cases) {
            mixed.addAll(List.of(small, crowded(small), new Case("empty", small.now(), List.of()), small));
        }
        decideAsNewSessionsDo(Policies.inserting(), mixed);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void decideRulesThatChangeFactsAsNewSessionsDo(@ForAll("casesOfTheChangingRules") List<Case> cases) {
        decideAsNewSessionsDo(Policies.changing(), cases);
    }

    @Test
    void bothWaysOfTakingFactsInAreTried() {
        assertThat(Policies.inserting().onlyInserts()).isTrue();
        assertThat(Policies.nasty().onlyInserts()).isFalse();
    }

    @Provide
    Arbitrary<List<Case>> casesOfTheServicePolicy() {
        return AnyCases.of(Policies.service().vocabulary()).list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Case>> casesOfTheInsertingRules() {
        return AnyCases.of(Policies.inserting().vocabulary()).list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Case>> casesOfTheChangingRules() {
        return AnyCases.of(Policies.changing().vocabulary()).list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Case>> casesOfTheNastyRules() {
        return AnyCases.of(Policies.nasty().vocabulary()).list().ofMinSize(2).ofMaxSize(6);
    }

    /** The same case with fifty more of its last fact. */
    private static Case crowded(Case small) {
        List<Fact> facts = new ArrayList<>(small.given());
        if (!facts.isEmpty()) {
            facts.addAll(Collections.nCopies(50, facts.get(facts.size() - 1)));
        }
        return new Case("crowded", small.now(), facts);
    }

    private static void decideAsNewSessionsDo(CompiledPolicy policy, List<Case> cases) {
        FreshSessions fresh = new FreshSessions(policy);
        try (DecisionService service = DecisionService.of(policy, DecisionSettings.standard())) {
            for (Case given : cases) {
                assertThat(FreshSessions.texts(service.decide(given))).isEqualTo(fresh.decide(given));
            }
        }
    }
}
