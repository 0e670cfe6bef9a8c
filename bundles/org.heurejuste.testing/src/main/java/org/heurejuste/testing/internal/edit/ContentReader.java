package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.edit.AlwaysEntry;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.FieldEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteContent;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.testing.internal.yaml.YamlDocument;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** Tells what a suite's nodes say, right or wrong. */
public final class ContentReader {

    private ContentReader() {}

    /**
     * What a suite says.
     *
     * @param path the file
     * @param document its nodes
     * @return its content
     */
    public static SuiteContent of(String path, YamlDocument document) {
        return of(path, document,
                items(document.root(), SuiteTree.CASES).stream().map(ContentReader::sample).toList());
    }

    /**
     * What a suite says that has been changed.
     *
     * @param path the file
     * @param document its nodes
     * @param before its nodes before, some of which may be the same
     * @param known what these said
     * @return its content
     */
    static SuiteContent of(String path, YamlDocument document, YamlDocument before, SuiteContent known) {
        List<YamlNode> now = items(document.root(), SuiteTree.CASES);
        List<YamlNode> then = items(before.root(), SuiteTree.CASES);
        List<CaseEntry> cases = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            boolean same = i < then.size() && now.get(i) == then.get(i);
            cases.add(same ? known.cases().get(i) : sample(now.get(i)));
        }
        return of(path, document, cases);
    }

    private static SuiteContent of(String path, YamlDocument document, List<CaseEntry> cases) {
        SourceSpan start = SourceSpan.startOf(path);
        Optional<Scalar> name = scalar(document.root(), "suite");
        List<AlwaysEntry> always = items(document.root(), "always").stream()
                .map(item -> new AlwaysEntry(scalar(item, "name").map(Scalar::text).orElse(""), item.span())).toList();
        return new SuiteContent(name.map(Scalar::text).orElse(""), name.map(Scalar::span).orElse(start), cases, always,
                document.problems());
    }

    private static CaseEntry sample(YamlNode node) {
        Optional<Scalar> name = scalar(node, "name");
        SourceSpan span = node.span();
        return new CaseEntry(name.map(Scalar::text).orElse(""), name.map(Scalar::span).orElse(span), span,
                clauses(node), now(node), types(node, Section.GIVEN), types(node, Section.EXPECT),
                node instanceof Mapping);
    }

    private static List<String> clauses(YamlNode node) {
        Optional<YamlNode> value = value(node, "clauses");
        if (value.isPresent() && value.get() instanceof Scalar one) {
            return one.text().isEmpty() ? List.of() : List.of(one.text());
        }
        return items(node, "clauses").stream().filter(Scalar.class::isInstance).map(c -> ((Scalar) c).text()).toList();
    }

    private static @Nullable FieldEntry now(YamlNode node) {
        return node instanceof Mapping sample ? sample.entry("now").map(ContentReader::field).orElse(null) : null;
    }

    private static List<TypeEntry> types(YamlNode node, Section section) {
        return value(node, section.key()).filter(Mapping.class::isInstance).map(Mapping.class::cast)
                .map(m -> m.entries().stream().map(entry -> type(entry, section)).toList()).orElse(List.of());
    }

    private static TypeEntry type(Entry entry, Section section) {
        YamlNode value = entry.value();
        if (value instanceof Mapping fact) {
            return new TypeEntry(entry.key(), entry.keySpan(), List.of(fact(fact)), null, true);
        }
        if (value instanceof Sequence list) {
            List<FactEntry> facts = new ArrayList<>();
            list.items().forEach(item -> facts.add(item instanceof Mapping fact
                    ? fact(fact)
                    : new FactEntry(List.of(), item.span())));
            return new TypeEntry(entry.key(), entry.keySpan(), facts,
                    section == Section.EXPECT && facts.isEmpty() ? 0 : null,
                    list.items().stream().allMatch(Mapping.class::isInstance));
        }
        Integer count = section == Section.EXPECT ? count((Scalar) value) : null;
        boolean nothing = section == Section.GIVEN && ((Scalar) value).value() == null;
        return new TypeEntry(entry.key(), entry.keySpan(), List.of(), count, count != null || nothing);
    }

    private static @Nullable Integer count(Scalar word) {
        if (word.value() instanceof Integer number) {
            return number < 0 ? null : number;
        }
        return "none".equals(word.value()) ? Integer.valueOf(0) : "one".equals(word.value()) ? 1 : null;
    }

    private static FactEntry fact(Mapping fact) {
        return new FactEntry(fact.entries().stream().map(ContentReader::field).toList(), fact.span());
    }

    private static FieldEntry field(Entry entry) {
        YamlNode value = entry.value();
        return value instanceof Scalar word
                ? new FieldEntry(entry.key(), entry.keySpan(), word.value(), word.text(), word.span(), true)
                : new FieldEntry(entry.key(), entry.keySpan(), null, "", value.span(), false);
    }

    private static List<YamlNode> items(@Nullable YamlNode node, String key) {
        return value(node, key).filter(Sequence.class::isInstance).map(v -> ((Sequence) v).items()).orElse(List.of());
    }

    private static Optional<Scalar> scalar(@Nullable YamlNode node, String key) {
        return value(node, key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    private static Optional<YamlNode> value(@Nullable YamlNode node, String key) {
        return node instanceof Mapping mapping ? mapping.entry(key).map(Entry::value) : Optional.empty();
    }
}
