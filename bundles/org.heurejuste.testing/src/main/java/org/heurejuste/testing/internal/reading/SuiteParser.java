package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.CaseReader;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.SampleCase;
import org.heurejuste.testing.Suite;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.Unreadable;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/** Makes a suite of a YAML document. Each case and each entry of {@code always} fails on its own. */
public final class SuiteParser {
    private static final List<String> KEYS = List.of("suite", "cases", "always");
    private static final Pattern NAME = Pattern.compile("name: +[\"']?([^\"'#\\s](?:[^\\r\\n]*[^\"'\\s])?)");

    private final String path;
    private final String defaultName;
    private final CaseParser caseParser;
    private final InvariantParser invariantParser;
    private final List<Diagnostic> yamlProblems;
    private final Findings file = new Findings();
    private final List<SampleCase> cases = new ArrayList<>();
    private final List<Invariant> always = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    private SuiteParser(String path, String defaultName, Vocabulary vocabulary, Set<String> knownClauses,
            List<Diagnostic> yamlProblems) {
        this.path = path;
        this.defaultName = defaultName;
        Clauses clauses = new Clauses(knownClauses);
        CaseReader values = new CaseReader(vocabulary);
        PatternParser patterns = new PatternParser(new ValueTests(values), clauses);
        this.caseParser = new CaseParser(vocabulary, clauses, new ExpectationParser(vocabulary, patterns));
        this.invariantParser = new InvariantParser(vocabulary, values, clauses);
        this.yamlProblems = new ArrayList<>(yamlProblems);
    }

    /**
     * Makes the suite.
     *
     * @param path the file, relative to the project's root
     * @param defaultName the suite's name where the file gives none
     * @param document its content
     * @param vocabulary the policy's vocabulary
     * @param knownClauses the handbook's clauses, or empty where they are not to be checked
     * @return the suite, as far as it can be read
     */
    public static Suite parse(String path, String defaultName, YamlDocument document, Vocabulary vocabulary,
            Set<String> knownClauses) {
        SuiteParser parser = new SuiteParser(path, defaultName, vocabulary, knownClauses, document.problems());
        return parser.suite(document);
    }

    private Suite suite(YamlDocument document) {
        SourceSpan start = SourceSpan.startOf(path);
        if (document.root() instanceof Mapping root) {
            return suite(root, new Keys(root, KEYS, start, file));
        }
        if (document.root() != null) {
            file.add(SuiteCode.WRONG_KIND, document.root().span(), "suite.kind");
        } else if (document.problems().isEmpty()) {
            file.add(SuiteCode.MISSING_KEY, start, "suite.empty");
        }
        return finished(defaultName, start);
    }

    private Suite suite(Mapping root, Keys keys) {
        Optional<String> name = keys.text("suite", "suite.name");
        SourceSpan span = root.entry("suite").map(e -> e.value().span()).orElse(SourceSpan.startOf(path));
        readAlways(keys);
        readCases(keys, root.entry("always").isPresent());
        return finished(name.orElse(defaultName), span);
    }

    private void readCases(Keys keys, boolean hasInvariants) {
        Optional<Sequence> list = hasInvariants
                ? keys.optionalList("cases")
                : keys.list("cases", "suite.cases");
        Map<String, SourceSpan> names = new HashMap<>();
        List<YamlNode> items = list.map(Sequence::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            Part part = part(items.get(i), "cases[" + i + "]", names);
            part.object().flatMap(object -> caseParser.parse(object, part, hasInvariants)).ifPresent(cases::add);
            finish(part);
        }
        if (list.isPresent() && items.isEmpty()) {
            file.add(SuiteCode.MISSING_KEY, list.get().span(), "suite.cases.none");
        }
    }

    private void readAlways(Keys keys) {
        Map<String, SourceSpan> names = new HashMap<>();
        List<YamlNode> items = keys.optionalList("always").map(Sequence::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            Part part = part(items.get(i), "always[" + i + "]", names);
            part.object().flatMap(object -> invariantParser.parse(object, part)).ifPresent(always::add);
            finish(part);
        }
    }

    /** A case or entry with what is wrong in its YAML and with its name. */
    private Part part(YamlNode node, String place, Map<String, SourceSpan> names) {
        Findings findings = new Findings();
        takeYamlProblems(node.span(), findings);
        if (node instanceof YamlNode.Broken broken) {
            return new Part(Optional.empty(), name(broken).orElse(place), node.span(), findings);
        }
        if (!(node instanceof Mapping mapping)) {
            findings.add(SuiteCode.WRONG_KIND, node.span(), "part.kind", place);
            return new Part(Optional.empty(), place, node.span(), findings);
        }
        Optional<Scalar> name = mapping.entry("name").map(Entry::value).filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(s -> !s.text().isBlank());
        name.ifPresent(scalar -> checkUnique(scalar, names, findings));
        return new Part(Optional.of(mapping), name.map(Scalar::text).orElse(place),
                name.map(Scalar::span).orElse(mapping.span()), findings);
    }

    /** What cannot be read is known by its name all the same where it begins with that. */
    private static Optional<String> name(YamlNode.Broken broken) {
        Matcher first = NAME.matcher(broken.text());
        return first.lookingAt() ? Optional.of(first.group(1)) : Optional.empty();
    }

    private static void checkUnique(Scalar name, Map<String, SourceSpan> names, Findings findings) {
        SourceSpan first = names.putIfAbsent(name.text(), name.span());
        if (first != null) {
            findings.add(SuiteCode.DUPLICATE_NAME, name.span(), "part.duplicate", name.text(),
                    String.valueOf(first.line()));
        }
    }

    private void takeYamlProblems(SourceSpan span, Findings findings) {
        List<Diagnostic> inside = yamlProblems.stream().filter(d -> d.span().offset() >= span.offset()
                && d.span().offset() < span.offset() + span.length()).toList();
        findings.addAll(inside);
        yamlProblems.removeAll(inside);
    }

    private void finish(Part part) {
        if (part.findings().hasErrors()) {
            unreadable.add(new Unreadable(part.name(), part.span(), part.findings().all()));
        } else {
            warnings.addAll(part.findings().all());
        }
    }

    private Suite finished(String name, SourceSpan span) {
        file.addAll(yamlProblems);
        if (file.hasErrors()) {
            String fileName = path.substring(path.lastIndexOf('/') + 1);
            unreadable.add(0, new Unreadable(fileName, file.all().get(0).span(), file.all()));
        }
        Findings all = new Findings();
        unreadable.forEach(u -> all.addAll(u.problems()));
        all.addAll(warnings);
        unreadable.sort((a, b) -> Integer.compare(a.span().offset(), b.span().offset()));
        return new Suite(path, name, cases, always, unreadable, all.all(), span);
    }
}
