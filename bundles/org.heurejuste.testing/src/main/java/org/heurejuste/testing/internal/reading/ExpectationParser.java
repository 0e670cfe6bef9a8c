package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;

/** Reads {@code expect}: decisions by type, each {@code none}, {@code one}, a number, a pattern or a list of patterns. */
final class ExpectationParser {
    /** The key under which expectations stand. */
    static final String EXPECT = "expect";
    private static final List<String> WORDS = List.of("none", "one");

    private final Vocabulary vocabulary;
    private final PatternParser patterns;

    ExpectationParser(Vocabulary vocabulary, PatternParser patterns) {
        this.vocabulary = vocabulary;
        this.patterns = patterns;
    }

    List<Expectation> parse(Mapping expect, Findings findings) {
        List<Expectation> expected = new ArrayList<>();
        for (Entry entry : expect.entries()) {
            Optional<TypeDefinition> type = type(entry, findings);
            type.flatMap(t -> expectation(t, entry, findings)).ifPresent(expected::add);
        }
        return expected;
    }

    private Optional<TypeDefinition> type(Entry entry, Findings findings) {
        String path = Paths.of(EXPECT, entry.key());
        List<String> known = vocabulary.decisions().stream().map(TypeDefinition::name).toList();
        Optional<TypeDefinition> type = vocabulary.type(entry.key());
        if (type.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_TYPE, entry.keySpan(), Paths.message(path, "expect.unknown", entry.key()),
                    Suggestion.among(entry.key(), known));
        } else if (type.get().role() != Role.DECISION) {
            findings.add(SuiteCode.NOT_A_DECISION, entry.keySpan(),
                    Paths.message(path, notDecided(type.get()), entry.key()),
                    Findings.message(notDecided(type.get()) + ".help", entry.key()));
            return Optional.empty();
        }
        return type;
    }

    private static String notDecided(TypeDefinition type) {
        return type.role() == Role.TERM ? "expect.term" : "expect.fact";
    }

    private Optional<Expectation> expectation(TypeDefinition type, Entry entry, Findings findings) {
        YamlNode value = entry.value();
        if (value instanceof Scalar scalar) {
            return count(type, entry, scalar, findings);
        }
        return Optional
                .of(new Expectation.Matching(type, patterns.list(type, value, Paths.of(EXPECT, entry.key()), findings),
                        entry.keySpan()));
    }

    private Optional<Expectation> count(TypeDefinition type, Entry entry, Scalar scalar, Findings findings) {
        if (scalar.value() instanceof String word && WORDS.contains(word)) {
            return Optional.of(new Expectation.Count(type, WORDS.indexOf(word), entry.keySpan()));
        }
        if (scalar.value() instanceof Integer number && number >= 0) {
            return Optional.of(new Expectation.Count(type, number, entry.keySpan()));
        }
        String path = Paths.of(EXPECT, entry.key());
        Message message = scalar.value() == null
                ? Paths.message(path, "expect.nothing", entry.key())
                : Paths.message(path, "expect.count", scalar.text());
        findings.add(SuiteCode.WRONG_VALUE, scalar.value() == null ? entry.keySpan() : scalar.span(), message,
                Findings.message("expect.count.help"));
        return Optional.empty();
    }
}
