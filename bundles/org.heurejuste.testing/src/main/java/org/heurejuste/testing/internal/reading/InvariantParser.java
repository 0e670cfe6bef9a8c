package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Condition;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;

/** Reads an entry of {@code always}. */
final class InvariantParser {
    private static final List<String> KEYS = List.of("name", "when", "expect");
    private static final String WHEN = "when";

    private final Vocabulary vocabulary;
    private final PatternParser patterns;
    private final ExpectationParser expectations;

    InvariantParser(Vocabulary vocabulary, PatternParser patterns) {
        this.vocabulary = vocabulary;
        this.patterns = patterns;
        this.expectations = new ExpectationParser(vocabulary, patterns);
    }

    /** The entry; empty where something is wrong with it. */
    Optional<Invariant> parse(Mapping object, Part part) {
        Findings findings = part.findings();
        Keys keys = new Keys(object, KEYS, part.span(), findings);
        keys.text("name", "always.name");
        List<Condition> when = keys.object(WHEN).map(w -> conditions(w, findings)).orElse(List.of());
        Optional<Mapping> expect = keys.object(ExpectationParser.EXPECT);
        List<Expectation> expected = expect.map(e -> expectations.parse(e, findings)).orElse(List.of());
        if (keys.value(ExpectationParser.EXPECT).isEmpty() || expect.filter(e -> e.entries().isEmpty()).isPresent()) {
            findings.add(SuiteCode.MISSING_KEY, part.span(), "always.expect.missing", part.name());
        }
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new Invariant(part.name(), when, expected, part.span()));
    }

    private List<Condition> conditions(Mapping when, Findings findings) {
        List<Condition> conditions = new ArrayList<>();
        when.entries().forEach(entry -> type(entry, findings)
                .ifPresent(type -> conditions.add(condition(type, entry, findings))));
        return conditions;
    }

    private Optional<TypeDefinition> type(Entry entry, Findings findings) {
        Optional<TypeDefinition> type = vocabulary.type(entry.key()).filter(t -> t.role() != Role.TERM);
        if (type.isEmpty()) {
            List<String> known = Stream.concat(vocabulary.facts().stream(), vocabulary.decisions().stream())
                    .map(TypeDefinition::name).toList();
            findings.add(SuiteCode.UNKNOWN_TYPE, entry.keySpan(),
                    Paths.message(Paths.of(WHEN, entry.key()), "when.unknown", entry.key()),
                    Suggestion.among(entry.key(), known));
        }
        return type;
    }

    private Condition condition(TypeDefinition type, Entry entry, Findings findings) {
        boolean none = entry.value() instanceof Scalar scalar && "none".equals(scalar.value());
        List<Pattern> wanted = none
                ? List.of()
                : patterns.list(type, entry.value(), Paths.of(WHEN, entry.key()), findings);
        return new Condition(type, wanted, entry.keySpan());
    }
}
