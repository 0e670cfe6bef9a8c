package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.testing.Operand;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.ValueTest;
import org.heurejuste.testing.ValueTest.Relation;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/**
 * Reads what the value of a field must be in an entry of {@code always}: a value, a list of values, a comparison like
 * {@code {at most: 200 - $Customer.goodwillLastYear}}.
 */
final class ComparedTests extends ValueTests {
    private static final String NOT = "not";
    private static final String ANY = "any";
    private static final List<String> KEYS = Stream
            .concat(Stream.of(NOT), Arrays.stream(Relation.values()).map(Relation::words)).toList();

    private final References references;
    private final boolean allowsAny;

    /**
     * Reads the tests of an entry.
     *
     * @param values reads plain values
     * @param known the types whose fields the entry may name by {@code $Type.field}
     * @param allowsAny whether {@code any} stands for any value
     */
    ComparedTests(CaseReader values, List<TypeDefinition> known, boolean allowsAny) {
        super(values);
        this.references = new References(known);
        this.allowsAny = allowsAny;
    }

    @Override
    Optional<ValueTest> read(FieldDefinition field, YamlNode node, String path, Findings findings) {
        if (node instanceof Sequence list) {
            return all(list.items().stream().map(item -> read(field, item, path, findings)).toList())
                    .map(ValueTest.AnyOf::new);
        } else if (node instanceof Mapping comparison) {
            return all(comparison.entries().stream().map(entry -> comparison(field, entry, path, findings)).toList())
                    .map(ComparedTests::together);
        } else if (allowsAny && ((Scalar) node).text().equals(ANY)) {
            return Optional.of(new ValueTest.AllOf(List.of()));
        }
        return operand(field, node, path, findings).map(ValueTest.Equal::new);
    }

    private static ValueTest together(List<ValueTest> tests) {
        return tests.size() == 1 ? tests.get(0) : new ValueTest.AllOf(tests);
    }

    private Optional<ValueTest> comparison(FieldDefinition field, Entry entry, String path, Findings findings) {
        if (entry.key().equals(NOT)) {
            return read(field, entry.value(), path, findings).map(ValueTest.Not::new);
        }
        Optional<Relation> relation = Arrays.stream(Relation.values()).filter(r -> r.words().equals(entry.key()))
                .findFirst();
        if (relation.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_KEY, entry.keySpan(), Findings.message("compare.unknown", entry.key()),
                    Suggestion.among(entry.key(), KEYS));
            return Optional.empty();
        } else if (field.type() instanceof FieldType.Text || field.type() instanceof FieldType.YesNo) {
            findings.add(SuiteCode.WRONG_VALUE, entry.keySpan(),
                    Paths.message(Paths.of(path, field.name()), "compare.size", field.name()),
                    Findings.message("compare.size.help"));
            return Optional.empty();
        }
        return operand(field, entry.value(), path, findings)
                .map(operand -> new ValueTest.Compared(relation.get(), operand, order(field)));
    }

    private static List<String> order(FieldDefinition field) {
        return field.type() instanceof FieldType.Choice choice ? choice.enumeration().values() : List.of();
    }

    private Optional<Operand> operand(FieldDefinition field, YamlNode node, String path, Findings findings) {
        return node instanceof Scalar scalar && References.isMeant(field, scalar)
                ? references.read(field, scalar, path, findings)
                : value(field, node, path, findings);
    }

    /** All of them, or nothing where one is missing. */
    private static <T> Optional<List<T>> all(List<Optional<T>> read) {
        List<T> found = new ArrayList<>(read.stream().flatMap(Optional::stream).collect(Collectors.toList()));
        return found.size() == read.size() ? Optional.of(found) : Optional.empty();
    }
}
