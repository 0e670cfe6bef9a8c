package org.heurejuste.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts and decisions keep their values to themselves. */
class OwnValuesTest {
    private final TypeDefinition type = Policies.service().vocabulary().facts().get(0);
    private final List<@Nullable Object> values = new ArrayList<>(Collections.nCopies(type.fields().size(), null));

    @Test
    void aFactStaysAsItIsWhenTheListThatItWasMadeOfChanges() {
        Fact fact = new Fact(type, values);
        values.set(0, "changed");
        assertThat(fact.values()).containsOnlyNulls().hasSize(type.fields().size());
    }

    @Test
    void aDecisionStaysAsItIsWhenTheListThatItWasMadeOfChanges() {
        Decision decision = new Decision(type, values, null, "a rule");
        values.set(0, "changed");
        assertThat(decision.values()).containsOnlyNulls().hasSize(type.fields().size());
    }

    @Test
    void whatIsReadOfAFactCannotChangeIt() {
        Fact fact = new Fact(type, values);
        fact.values().toArray()[0] = "changed";
        assertThatThrownBy(() -> fact.values().set(0, "changed")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(fact.values()).isEqualTo(values);
        assertThat(fact).isEqualTo(new Fact(type, values)).hasSameHashCodeAs(new Fact(type, values));
    }
}
