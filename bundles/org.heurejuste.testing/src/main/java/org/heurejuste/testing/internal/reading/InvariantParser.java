package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Condition;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.Tally;
import org.heurejuste.testing.Tally.Quantity;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;

/** Reads an entry of {@code always}. */
final class InvariantParser {
    private static final String EACH = "each";
    private static final String WHEN = "when";
    private static final List<String> KEYS = List.of("name", EACH, WHEN, ExpectationParser.EXPECT,
            Quantity.NONE_OF.key(), Quantity.ONE_OF.key(), Quantity.SOME_OF.key(), ChangeParser.CHANGE,
            ChangeParser.SAME, ChangeParser.NOT_LOWER);

    private final Vocabulary vocabulary;
    private final CaseReader values;
    private final Clauses clauses;

    InvariantParser(Vocabulary vocabulary, CaseReader values, Clauses clauses) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.clauses = clauses;
    }

    /** The entry; empty where something is wrong with it. */
    Optional<Invariant> parse(Mapping object, Part part) {
        Findings findings = part.findings();
        Keys keys = new Keys(object, KEYS, part.span(), findings);
        keys.text("name", "always.name");
        Types types = new Types(vocabulary);
        Optional<Entry> eachEntry = object.entry(EACH).flatMap(entry -> eachOf(entry, findings));
        Optional<TypeDefinition> eachType = eachEntry.flatMap(e -> types.any(e, EACH, findings));
        List<TypeDefinition> known = known(eachType);
        PatternParser patterns = new PatternParser(new ComparedTests(values, known, false), clauses);
        Selections selections = new Selections(types, patterns, findings);
        Selection each = eachType.isEmpty() ? null : selections.of(eachType.get(), eachEntry.get(), EACH);
        List<Condition> when = keys.object(WHEN).map(w -> conditions(w, types, patterns, findings)).orElse(List.of());
        List<Expectation> expected = keys.object(ExpectationParser.EXPECT)
                .map(e -> new ExpectationParser(vocabulary, patterns).parse(e, findings)).orElse(List.of());
        List<Tally> tallies = Stream.of(Quantity.values()).flatMap(q -> tally(q, object, keys, selections).stream())
                .toList();
        PatternParser changes = new PatternParser(new ComparedTests(values, known, true), clauses);
        Change change = new ChangeParser(vocabulary, changes, selections, findings).parse(object, keys).orElse(null);
        if (expected.isEmpty() && tallies.isEmpty() && change == null && !findings.hasErrors()) {
            findings.add(SuiteCode.MISSING_KEY, part.span(), "always.expect.missing", part.name());
        }
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new Invariant(part.name(), each, when, expected, tallies, change, part.span()));
    }

    /** The types that are there once wherever the entry is looked at. */
    private List<TypeDefinition> known(Optional<TypeDefinition> each) {
        Stream<TypeDefinition> single = vocabulary.facts().stream().filter(t -> t.role() == Role.SINGLE_FACT);
        return Stream.concat(each.stream(), single).distinct().toList();
    }

    /** {@code each: Incident}, or {@code each: {Incident: …}}; the first is read as if {@code {}} were behind it. */
    private static Optional<Entry> eachOf(Entry entry, Findings findings) {
        YamlNode value = entry.value();
        if (value instanceof Scalar word && !word.text().isBlank()) {
            return Optional.of(new Entry(word.text(), word.span(), new Mapping(List.of(), word.span(), word.form())));
        } else if (value instanceof Mapping mapping && mapping.entries().size() == 1) {
            return Optional.of(mapping.entries().get(0));
        }
        findings.add(SuiteCode.WRONG_KIND, entry.keySpan(), "always.each");
        return Optional.empty();
    }

    private List<Condition> conditions(Mapping when, Types types, PatternParser patterns, Findings findings) {
        List<Condition> conditions = new ArrayList<>();
        when.entries().forEach(entry -> types.any(entry, WHEN, findings)
                .ifPresent(type -> conditions.add(condition(type, entry, patterns, findings))));
        return conditions;
    }

    private static Condition condition(TypeDefinition type, Entry entry, PatternParser patterns, Findings findings) {
        boolean none = entry.value() instanceof Scalar scalar && "none".equals(scalar.value());
        List<Pattern> wanted = none
                ? List.of()
                : patterns.list(type, entry.value(), Paths.of(WHEN, entry.key()), findings);
        return new Condition(type, wanted, entry.keySpan());
    }

    private static Optional<Tally> tally(Quantity quantity, Mapping object, Keys keys, Selections selections) {
        Optional<Mapping> wanted = keys.object(quantity.key());
        return wanted.map(w -> selections.decisions(w, quantity.key())).filter(of -> !of.isEmpty())
                .map(of -> new Tally(quantity, of, object.entry(quantity.key()).orElseThrow().keySpan()));
    }
}
