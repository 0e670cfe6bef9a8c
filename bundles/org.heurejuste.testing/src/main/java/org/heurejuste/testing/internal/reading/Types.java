package org.heurejuste.testing.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;

/** Finds the types that entries of {@code always} name; {@code Decision} stands for every decision where no type has that name. */
record Types(Vocabulary vocabulary) {

    /** A fact or a decision. */
    Optional<TypeDefinition> any(Entry entry, String place, Findings findings) {
        return found(entry, place, "when.unknown", Stream.concat(vocabulary.facts().stream(), decisions()).toList(),
                findings);
    }

    Optional<TypeDefinition> decision(Entry entry, String place, Findings findings) {
        return found(entry, place, "expect.unknown", decisions().toList(), findings);
    }

    Optional<TypeDefinition> fact(Entry entry, String place, Findings findings) {
        return found(entry, place, "change.unknown", vocabulary.facts(), findings);
    }

    private Stream<TypeDefinition> decisions() {
        boolean taken = vocabulary.type(Selection.ANY_DECISION.name()).filter(t -> t.role() != Role.TERM).isPresent();
        return Stream.concat(vocabulary.decisions().stream(),
                taken ? Stream.of() : Stream.of(Selection.ANY_DECISION));
    }

    private static Optional<TypeDefinition> found(Entry entry, String place, String key, List<TypeDefinition> known,
            Findings findings) {
        Optional<TypeDefinition> type = known.stream().filter(t -> t.name().equals(entry.key())).findFirst();
        if (type.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_TYPE, entry.keySpan(),
                    Paths.message(Paths.of(place, entry.key()), key, entry.key()),
                    Suggestion.among(entry.key(), known.stream().map(TypeDefinition::name).toList()));
        }
        return type;
    }
}
