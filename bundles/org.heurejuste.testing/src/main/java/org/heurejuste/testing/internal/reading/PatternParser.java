package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.Operand;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.ValueTest;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/** Reads patterns of decisions and facts. */
final class PatternParser {
    /** Pairing patterns with decisions takes time by the cube of their number. */
    private static final int MOST = 200;
    private static final List<String> ORIGIN = List.of(ExpectedField.CLAUSE, ExpectedField.RULE);

    private final ValueTests tests;
    private final Clauses clauses;

    PatternParser(ValueTests tests, Clauses clauses) {
        this.tests = tests;
        this.clauses = clauses;
    }

    /** One pattern, or a list of patterns. */
    List<Pattern> list(TypeDefinition type, YamlNode node, String path, Findings findings) {
        if (!(node instanceof Sequence sequence)) {
            return pattern(type, node, path, findings).map(List::of).orElse(List.of());
        }
        if (sequence.items().size() > MOST) {
            findings.add(SuiteCode.TOO_MANY, sequence.span(), Paths.message(path, "pattern.many", String.valueOf(MOST)),
                    Findings.message("pattern.many.help"));
            return List.of();
        }
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            pattern(type, sequence.items().get(i), path + "[" + i + "]", findings).ifPresent(patterns::add);
        }
        return patterns;
    }

    Optional<Pattern> pattern(TypeDefinition type, YamlNode node, String path, Findings findings) {
        if (!(node instanceof Mapping mapping)) {
            findings.add(SuiteCode.WRONG_KIND, node.span(), Paths.message(path, "pattern.kind", type.name()),
                    Findings.message("pattern.kind.help"));
            return Optional.empty();
        }
        List<ExpectedField> fields = new ArrayList<>();
        mapping.entries().forEach(entry -> field(type, entry, path, findings).ifPresent(fields::add));
        return Optional.of(new Pattern(fields, mapping.span()));
    }

    private Optional<ExpectedField> field(TypeDefinition type, Entry entry, String path, Findings findings) {
        Optional<FieldDefinition> field = type.field(entry.key());
        if (field.isPresent()) {
            return value(field.get(), entry, path, findings);
        }
        if (type.role() == Role.DECISION && ORIGIN.contains(entry.key())) {
            return origin(entry, path, findings);
        }
        findings.add(SuiteCode.UNKNOWN_FIELD, entry.keySpan(),
                Paths.message(Paths.of(path, entry.key()), "pattern.field", type.name(), entry.key()),
                Suggestion.among(entry.key(), known(type)));
        return Optional.empty();
    }

    private static List<String> known(TypeDefinition type) {
        Stream<String> fields = type.fields().stream().map(FieldDefinition::name);
        return Stream.concat(fields, type.role() == Role.DECISION ? ORIGIN.stream() : Stream.of()).toList();
    }

    private Optional<ExpectedField> value(FieldDefinition field, Entry entry, String path, Findings findings) {
        return tests.read(field, entry.value(), path, findings)
                .map(test -> new ExpectedField(entry.key(), test, entry.value().span()));
    }

    /** The clause or the rule that makes a decision. */
    private Optional<ExpectedField> origin(Entry entry, String path, Findings findings) {
        if (!(entry.value() instanceof Scalar scalar)) {
            findings.add(SuiteCode.WRONG_KIND, entry.value().span(),
                    Paths.message(Paths.of(path, entry.key()), "pattern.origin", entry.key()),
                    Findings.message("pattern.origin.help"));
            return Optional.empty();
        }
        if (entry.key().equals(ExpectedField.CLAUSE) && scalar.value() != null) {
            clauses.check(scalar, findings);
        }
        Operand named = new Operand.Value(scalar.value() == null ? null : scalar.text());
        return Optional.of(new ExpectedField(entry.key(), new ValueTest.Equal(named), scalar.span()));
    }
}
