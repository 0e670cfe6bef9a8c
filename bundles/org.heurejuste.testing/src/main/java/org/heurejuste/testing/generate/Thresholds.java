package org.heurejuste.testing.generate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.heurejuste.policy.PolicyCompiler;
import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;

/**
 * The numbers that a policy compares its fields with: where a decision changes, if anywhere. A number counts for each
 * field that it is compared with by name, in a rule, in a sentence or in a decision table.
 */
public final class Thresholds {
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(?:==|!=|<=|>=|<|>)\\s*(\\d+(?:\\.\\d+)?)");

    private final Map<String, List<BigDecimal>> byField;

    private Thresholds(Map<String, List<BigDecimal>> byField) {
        this.byField = byField;
    }

    /**
     * Reads the thresholds of a policy. A file that does not compile is read as far as it can be.
     *
     * @param project the policy
     * @param vocabulary its vocabulary: a number that is compared with anything but a field is none
     * @return its thresholds
     */
    public static Thresholds of(PolicyProject project, Vocabulary vocabulary) {
        Map<String, TreeSet<BigDecimal>> found = new HashMap<>();
        PolicyCompiler.ruleTexts(project).forEach(text -> readRules(text, found));
        found.keySet().retainAll(fields(vocabulary));
        Map<String, List<BigDecimal>> sorted = new HashMap<>();
        found.forEach((field, numbers) -> sorted.put(field, List.copyOf(numbers)));
        return new Thresholds(Collections.unmodifiableMap(sorted));
    }

    private static Set<String> fields(Vocabulary vocabulary) {
        return vocabulary.types().stream().flatMap(type -> type.fields().stream()).map(FieldDefinition::name)
                .collect(Collectors.toSet());
    }

    private static void readRules(String text, Map<String, TreeSet<BigDecimal>> found) {
        for (Matcher comparison = COMPARISON.matcher(text); comparison.find();) {
            add(found, comparison.group(1), comparison.group(2));
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
