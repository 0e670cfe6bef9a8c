package org.heurejuste.testing.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Change.ChangedFact;
import org.heurejuste.testing.Change.NotLower;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;

/** Reads {@code change}, {@code same} and {@code not lower} of an entry of {@code always}. */
final class ChangeParser {
    static final String CHANGE = "change";
    static final String SAME = "same";
    static final String NOT_LOWER = "not lower";
    private static final String ORDER = "order";

    private final Types types;
    private final PatternParser changes;
    private final Selections selections;
    private final Findings findings;

    ChangeParser(Vocabulary vocabulary, PatternParser changes, Selections selections, Findings findings) {
        this.types = new Types(vocabulary);
        this.changes = changes;
        this.selections = selections;
        this.findings = findings;
    }

    /** The change; empty where there is none, or something is wrong with it. */
    Optional<Change> parse(Mapping object, Keys keys) {
        Optional<Entry> change = object.entry(CHANGE);
        List<Selection> same = keys.object(SAME).map(o -> selections.decisions(o, SAME)).orElse(List.of());
        List<NotLower> notLower = keys.object(NOT_LOWER).map(this::notLower).orElse(List.of());
        boolean compared = object.entry(SAME).isPresent() || object.entry(NOT_LOWER).isPresent();
        if (change.isPresent() != compared) {
            Entry alone = change.or(() -> object.entry(SAME)).or(() -> object.entry(NOT_LOWER)).orElseThrow();
            findings.add(SuiteCode.MISSING_KEY, alone.keySpan(),
                    change.isPresent() ? "change.compared" : "change.missing", alone.key());
            return Optional.empty();
        }
        return change.map(c -> new Change(isOrder(c.value()), facts(c.value()), same, notLower, c.keySpan()));
    }

    private static boolean isOrder(YamlNode node) {
        return node instanceof Scalar word && word.text().equals(ORDER);
    }

    private List<ChangedFact> facts(YamlNode node) {
        List<ChangedFact> facts = new ArrayList<>();
        if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            for (Entry entry : mapping.entries()) {
                types.fact(entry, CHANGE, findings).flatMap(type -> changed(type, entry)).ifPresent(facts::add);
            }
        } else if (!isOrder(node)) {
            findings.add(SuiteCode.WRONG_KIND, node.span(), "change.kind");
        }
        return facts;
    }

    private Optional<ChangedFact> changed(TypeDefinition type, Entry entry) {
        return changes.pattern(type, entry.value(), Paths.of(CHANGE, entry.key()), findings)
                .map(pattern -> new ChangedFact(type, pattern.fields()));
    }

    private List<NotLower> notLower(Mapping object) {
        List<NotLower> read = new ArrayList<>();
        for (Entry entry : object.entries()) {
            int dot = entry.key().lastIndexOf('.');
            if (dot < 0) {
                findings.add(SuiteCode.WRONG_KIND, entry.keySpan(), "change.lower", entry.key());
            } else {
                Entry named = new Entry(entry.key().substring(0, dot), entry.keySpan(), entry.value());
                types.decision(named, NOT_LOWER, findings)
                        .flatMap(type -> notLower(type, entry.key().substring(dot + 1), named)).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<NotLower> notLower(TypeDefinition type, String name, Entry named) {
        Optional<FieldDefinition> field = type.field(name);
        if (field.isEmpty()) {
            findings.add(SuiteCode.UNKNOWN_FIELD, named.keySpan(),
                    Paths.message(Paths.of(NOT_LOWER, type.name()), "pattern.field", type.name(), name),
                    Suggestion.among(name, type.fields().stream().map(FieldDefinition::name).toList()));
        } else if (field.get().type() instanceof FieldType.Text || field.get().type() instanceof FieldType.YesNo) {
            findings.add(SuiteCode.WRONG_VALUE, named.keySpan(),
                    Paths.message(Paths.of(NOT_LOWER, type.name()), "compare.size", name),
                    Findings.message("compare.size.help"));
        } else {
            return Optional.of(new NotLower(field.get(), selections.of(type, named, NOT_LOWER)));
        }
        return Optional.empty();
    }
}
