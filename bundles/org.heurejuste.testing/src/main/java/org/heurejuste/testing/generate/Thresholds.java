package org.heurejuste.testing.generate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;

/**
 * The numbers that a policy compares its fields with: where a decision changes, if anywhere. A number counts for each
 * field that it is compared with by name; the numbers of a decision table count for each field that the table names.
 */
public final class Thresholds {
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(?:==|!=|<=|>=|<|>)\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,9}(?:\\.\\d+)?(?![\\w.])");

    private final Map<String, List<BigDecimal>> byField;

    private Thresholds(Map<String, List<BigDecimal>> byField) {
        this.byField = byField;
    }

    /**
     * Reads the thresholds of a policy. A file that does not compile is read as far as it can be.
     *
     * @param project the policy
     * @param vocabulary its vocabulary
     * @return its thresholds
     */
    public static Thresholds of(PolicyProject project, Vocabulary vocabulary) {
        Map<String, TreeSet<BigDecimal>> found = new HashMap<>();
        for (SourceFile file : project.sources()) {
            if (file.kind() == SourceKind.TABLE && file.path().endsWith(".csv")) {
                readTable(file.text(), vocabulary, found);
            } else if (file.kind() == SourceKind.RULES || file.kind() == SourceKind.SENTENCE_RULES || file.kind() == SourceKind.SENTENCES) {
                readRules(file.text(), found);
            }
        }
        Map<String, List<BigDecimal>> sorted = new HashMap<>();
        found.forEach((field, numbers) -> sorted.put(field, List.copyOf(numbers)));
        return new Thresholds(Collections.unmodifiableMap(sorted));
    }

    private static void readRules(String text, Map<String, TreeSet<BigDecimal>> found) {
        for (Matcher comparison = COMPARISON.matcher(text); comparison.find();) {
            add(found, comparison.group(1), comparison.group(2));
        }
    }

    private static void readTable(String text, Vocabulary vocabulary, Map<String, TreeSet<BigDecimal>> found) {
        for (TypeDefinition type : vocabulary.types()) {
            for (FieldDefinition field : type.fields()) {
                if (Pattern.compile("\\b" + field.name() + "\\b").matcher(text).find()) {
                    for (Matcher number = NUMBER.matcher(text); number.find();) {
                        add(found, field.name(), number.group());
                    }
                }
            }
        }
    }

    private static void add(Map<String, TreeSet<BigDecimal>> found, String field, String number) {
        found.computeIfAbsent(field, any -> new TreeSet<>()).add(new BigDecimal(number));
    }

    /**
     * The numbers that a field is compared with.
     *
     * @param field the field's name
     * @return the numbers, ascending, each once; empty where it is compared with none
     */
    public List<BigDecimal> of(String field) {
        return byField.getOrDefault(field, List.of());
    }
}
