package org.heurejuste.testing.internal.reading;

import java.util.List;
import java.util.Optional;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.testing.SuiteCode;
import org.heurejuste.testing.internal.Findings;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/** The keys of an object that has a fixed set of them; what is wrong with them is reported as they are asked for. */
final class Keys {
    private final Mapping object;
    private final SourceSpan whole;
    private final Findings findings;

    /** Reports every key that is not known. */
    Keys(Mapping object, List<String> known, SourceSpan whole, Findings findings) {
        this.object = object;
        this.whole = whole;
        this.findings = findings;
        for (Entry entry : object.entries()) {
            if (!known.contains(entry.key())) {
                findings.add(SuiteCode.UNKNOWN_KEY, entry.keySpan(), Findings.message("key.unknown", entry.key()),
                        Suggestion.among(entry.key(), known));
            }
        }
    }

    /** A text that must be there; where it is not, reported by {@code key.missing} of the given sentence. */
    Optional<String> text(String key, String sentence) {
        Optional<YamlNode> value = present(key, sentence);
        if (value.isPresent() && !(value.get() instanceof Scalar)) {
            findings.add(SuiteCode.WRONG_KIND, value.get().span(), "key.text", key);
            return Optional.empty();
        }
        return value.map(v -> ((Scalar) v).text());
    }

    Optional<Sequence> list(String key, String sentence) {
        return present(key, sentence).flatMap(value -> asList(key, value));
    }

    Optional<Sequence> optionalList(String key) {
        return value(key).flatMap(value -> asList(key, value));
    }

    Optional<Mapping> object(String key) {
        Optional<YamlNode> value = value(key);
        if (value.isPresent() && !(value.get() instanceof Mapping)) {
            findings.add(SuiteCode.WRONG_KIND, value.get().span(), "key.object", key);
            return Optional.empty();
        }
        return value.map(Mapping.class::cast);
    }

    /** The value of a key, unless it is not there or nothing. */
    Optional<YamlNode> value(String key) {
        return object.entry(key).map(Entry::value).filter(v -> !(v instanceof Scalar s && s.text().isBlank()));
    }

    private Optional<YamlNode> present(String key, String sentence) {
        Optional<YamlNode> value = value(key);
        if (value.isEmpty()) {
            SourceSpan place = object.entry(key).map(Entry::keySpan).orElse(whole);
            findings.add(SuiteCode.MISSING_KEY, place, sentence + ".missing", key);
        }
        return value;
    }

    private Optional<Sequence> asList(String key, YamlNode value) {
        if (value instanceof Sequence list) {
            return Optional.of(list);
        }
        findings.add(SuiteCode.WRONG_KIND, value.span(), "key.list", key);
        return Optional.empty();
    }
}
