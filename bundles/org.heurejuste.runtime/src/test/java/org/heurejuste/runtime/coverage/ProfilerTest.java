package org.heurejuste.runtime.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heurejuste.runtime.coverage.Measured.rule;

import java.time.Duration;

import org.heurejuste.runtime.profile.Profile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A profile")
class ProfilerTest {
    private static final String SLOW = """
            rule "Slow" when $order : Order() then
                double sum = 0;
                for ( int i = 0; i < 2000000; i++ ) { sum += Math.sqrt( i ); }
                insert( new Answer( "slow" + sum ) );
            end
            """;

    @Test
    @DisplayName("tells of each rule in how many cases it fired, how often, and how long, the slowest first")
    void rules() {
        Profile profile = Measured
                .rules(rule("Never", "", "Client( age > 100 )"), rule("Quick", "", "Client( age > 18 )"), SLOW)
                .profile(() -> false, "'Client': {'age': 30}, 'Order': [{'id': 'a'}, {'id': 'b'}]",
                        "'Client': {'age': 20}", "'Client': {'age': 2}")
                .orElseThrow();
        assertThat(profile.rules())
                .extracting(one -> one.rule().name() + " " + one.cases() + " " + one.firings())
                .containsExactly("Slow 1 2", "Quick 2 2", "Never 0 0");
        assertThat(profile.cases()).isEqualTo(3);
        assertThat(profile.firings()).isEqualTo(4);
        assertThat(profile.rules().get(2).time()).isZero();
        assertThat(profile.matching()).isPositive();
        assertThat(profile.total()).isGreaterThan(profile.rules().get(0).time().plus(Duration.ofNanos(1)));
    }

    @Test
    @DisplayName("is none where nobody waits for it any more")
    void cancelled() {
        assertThat(Measured.rules(rule("Quick", "", "Client()")).profile(() -> true, "'Client': {}")).isEmpty();
    }
}
