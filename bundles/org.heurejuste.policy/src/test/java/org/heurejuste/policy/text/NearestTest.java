package org.heurejuste.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KINDS = List.of("DELAY", "DEFECT", "BILLING_ERROR", "LOSS");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Nearest.to("DELYA", KINDS)).contains("DELAY");
        assertThat(Nearest.to("delay", KINDS)).contains("DELAY");
        assertThat(Nearest.to("BILING_EROR", KINDS)).contains("BILLING_ERROR");
    }

    @Test
    void doesNotGuessWhereNothingIsNear() {
        assertThat(Nearest.to("WEATHER", KINDS)).isEmpty();
        assertThat(Nearest.to("", KINDS)).isEmpty();
        assertThat(Nearest.to("D".repeat(10_000_000), KINDS)).isEmpty();
        assertThat(Nearest.to("DELAY", List.of())).isEmpty();
    }

    @Test
    void takesTheFirstOfSeveralThatAreAsNear() {
        assertThat(Nearest.to("bat", List.of("cat", "hat"))).contains("cat");
    }
}
