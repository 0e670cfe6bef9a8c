package org.heurejuste.testing.internal.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.UserWord;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.internal.yaml.YamlNode;
import org.heurejuste.testing.internal.yaml.YamlNode.Entry;
import org.heurejuste.testing.internal.yaml.YamlNode.Mapping;
import org.heurejuste.testing.internal.yaml.YamlNode.Scalar;
import org.heurejuste.testing.internal.yaml.YamlNode.Sequence;

/** Finds the place in the file that a path like {@code given.Incident[1].kind} means. */
final class CasePlaces {
    private static final Pattern STEP = Pattern.compile("([^.\\[]+)|\\[(\\d+)]");

    private final Vocabulary vocabulary;

    CasePlaces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The value where it is wrong; the key where the key is wrong or the value is more than a word; else what is nearest above. */
    SourceSpan of(Mapping sample, SourceSpan whole, String path) {
        YamlNode node = sample;
        SourceSpan place = whole;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (step.group(2) != null) {
                Optional<YamlNode> item = item(node, Integer.parseInt(step.group(2)));
                if (item.isEmpty()) {
                    return place;
                }
                node = item.get();
                place = node.span();
            } else {
                Optional<Entry> entry = entry(node, step.group(1));
                if (entry.isEmpty()) {
                    return place;
                }
                node = entry.get().value();
                place = node instanceof Scalar && isKnown(path, step) ? node.span() : entry.get().keySpan();
            }
        }
        return place;
    }

    private static Optional<YamlNode> item(YamlNode node, int index) {
        return node instanceof Sequence list && index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }

    private static Optional<Entry> entry(YamlNode node, String key) {
        return node instanceof Mapping mapping
                ? mapping.entries().stream().filter(e -> UserWord.of(e.key()).equals(key)).findFirst()
                : Optional.empty();
    }

    /** Whether the path down to this step names nothing that the vocabulary lacks. */
    private boolean isKnown(String path, Matcher step) {
        String[] words = path.substring(0, step.end()).replaceAll("\\[\\d+]", "").split("\\.");
        if (words.length < 2 || !words[0].equals("given")) {
            return true;
        }
        Optional<TypeDefinition> type = vocabulary.facts().stream().filter(t -> t.name().equals(words[1])).findFirst();
        return type.isPresent() && (words.length < 3 || type.get().field(words[2]).isPresent());
    }
}
