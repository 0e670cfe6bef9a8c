package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.CaseProblem;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.runtime.CaseReading;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads a case of a suite. */
final class CaseParser {
    private static final List<String> KEYS = List.of("name", "clauses", "now", "given", "expect");
    private static final List<String> OF_THE_CASE = List.of("now", "given");

    private final CaseReader caseReader;
    private final CasePlaces places;
    private final Clauses clauses;
    private final ExpectationParser expectations;

    CaseParser(Vocabulary vocabulary, Clauses clauses, ExpectationParser expectations) {
        this.caseReader = new CaseReader(vocabulary);
        this.places = new CasePlaces(vocabulary);
        this.clauses = clauses;
        this.expectations = expectations;
    }

    /** The case; empty where its facts cannot be read. Other problems are only reported. */
    Optional<SampleCase> parse(Mapping object, Part part, boolean hasInvariants) {
        Findings findings = part.findings();
        Keys keys = new Keys(object, KEYS, part.span(), findings);
        keys.text("name", "case.name");
        List<String> named = clauses(keys, findings);
        Optional<Case> given = given(object, part);
        List<Expectation> expected = keys.object("expect").map(e -> expectations.parse(e, findings)).orElse(List.of());
        if (!hasInvariants && keys.value("expect").filter(e -> !isEmpty(e)).isEmpty()) {
            findings.add(SuiteCode.MISSING_KEY, part.span(), "case.expect.missing", part.name());
        }
        return findings.hasErrors()
                ? Optional.empty()
                : given.map(c -> new SampleCase(c.name(), named, c, expected, part.span()));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof Mapping mapping && mapping.entries().isEmpty();
    }

    private Optional<Case> given(Mapping object, Part part) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", part.name());
        OF_THE_CASE.forEach(key -> object.entry(key).ifPresent(e -> tree.put(key, Trees.of(e.value()))));
        CaseReading reading = caseReader.read(tree);
        if (reading instanceof CaseReading.Refused refused) {
            for (CaseProblem problem : refused.problems()) {
                part.findings().add(SuiteCode.UNREADABLE_CASE, places.of(object, part.span(), problem.path()),
                        Paths.message(problem), problem.help());
            }
        }
        return reading instanceof CaseReading.Ready ready ? Optional.of(ready.read()) : Optional.empty();
    }

    private List<String> clauses(Keys keys, Findings findings) {
        Optional<YamlNode> value = keys.value("clauses");
        List<YamlNode> items = value.map(v -> v instanceof Sequence list ? list.items() : List.of(v)).orElse(List.of());
        List<String> named = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof Scalar clause && !clause.text().isBlank()) {
                clauses.check(clause, findings);
                named.add(clause.text());
            } else {
                findings.add(SuiteCode.WRONG_KIND, item.span(), "case.clauses");
            }
        }
        return named;
    }
}
