package org.heurejuste.testing.internal.reading;

import java.util.Optional;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.ValueReading;
import org.heurejuste.testing.Operand;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.ValueTest;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;

/** Reads what the value of a field must be. In a case this is a value. */
class ValueTests {
    private final CaseReader values;

    ValueTests(CaseReader values) {
        this.values = values;
    }

    /** What is written for a field of the fact or decision at a path; empty where that is wrong. */
    Optional<ValueTest> read(FieldDefinition field, YamlNode node, String path, Findings findings) {
        return value(field, node, path, findings).map(ValueTest.Equal::new);
    }

    final Optional<Operand> value(FieldDefinition field, YamlNode node, String path, Findings findings) {
        ValueReading reading = values.readValue(field, Trees.of(node), path);
        if (reading instanceof ValueReading.Wrong wrong) {
            findings.add(SuiteCode.WRONG_VALUE, node.span(), Paths.message(wrong.problem()), wrong.problem().help());
            return Optional.empty();
        }
        return Optional.of(new Operand.Value(((ValueReading.Value) reading).value()));
    }
}
