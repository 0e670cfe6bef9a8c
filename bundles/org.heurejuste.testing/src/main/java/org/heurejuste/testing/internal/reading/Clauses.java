package org.heurejuste.testing.internal.reading;

import java.util.Set;

import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;

/** Checks names of clauses against the handbook's, where there is one. */
record Clauses(Set<String> known) {

    Clauses {
        known = Set.copyOf(known);
    }

    void check(Scalar clause, Findings findings) {
        if (!known.isEmpty() && !known.contains(clause.text())) {
            findings.add(SuiteCode.UNKNOWN_CLAUSE, clause.span(), Findings.message("clause.unknown", clause.text()),
                    Suggestion.among(clause.text(), known.stream().sorted().toList()));
        }
    }
}
