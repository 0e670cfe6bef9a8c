package org.heurejuste.policy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Vocabulary;

/**
 * The numbers at which a policy's decisions change, if anywhere. A number that a rule, a sentence or a decision table
 * compares a field with counts for that field. A number in a function or a consequence could bear on any field of its kind,
 * and so could the difference of two of them: a ceiling of 200 and a gesture of 80 meet where 120 was spent.
 */
public final class Thresholds {
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(?:==|!=|<=|>=|<|>)\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern DECIMAL = Pattern
            .compile("BigDecimal(?:\\.valueOf)?\\s*\\(\\s*\"?(\\d+(?:\\.\\d+)?)\"?\\s*\\)|(?<![\\w.])(\\d+\\.\\d+)");
    private static final Pattern WHOLE = Pattern.compile("(?<![\\w.$-])(\\d{1,9})(?![\\w.])");
    private static final Pattern COMMENT = Pattern.compile("//[^\\r\\n]*|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
    private static final Pattern NO_CONSTANT = Pattern.compile("\"[^\"\\r\\n]*\"|salience\\s+-?\\d+");
    /** Of more constants the differences would only hide each other. */
    private static final int MOST_PAIRED = 40;

    private final Map<String, List<BigDecimal>> byField;
    private final List<BigDecimal> decimals;
    private final List<BigDecimal> wholes;

    private Thresholds(Map<String, List<BigDecimal>> byField, Collection<BigDecimal> decimals,
            Collection<BigDecimal> wholes) {
        this.byField = byField;
        this.decimals = List.copyOf(decimals);
        this.wholes = List.copyOf(wholes);
    }

    /**
     * Reads the thresholds of a policy. A file that does not compile is read as far as it can be.
     *
     * @param project the policy
     * @param vocabulary its vocabulary: a number that is compared with anything but a field is none of a field
     * @return its thresholds
     */
    public static Thresholds of(PolicyProject project, Vocabulary vocabulary) {
        Map<String, TreeSet<BigDecimal>> found = new HashMap<>();
        TreeSet<BigDecimal> decimals = new TreeSet<>();
        TreeSet<BigDecimal> wholes = new TreeSet<>();
        PolicyCompiler.ruleTexts(project).stream().map(text -> COMMENT.matcher(text).replaceAll(" "))
                .forEach(text -> {
                    compared(text, found);
                    constants(text, decimals, wholes);
                });
        found.keySet().retainAll(fields(vocabulary));
        Map<String, List<BigDecimal>> sorted = new HashMap<>();
        found.forEach((field, numbers) -> sorted.put(field, List.copyOf(numbers)));
        return new Thresholds(Collections.unmodifiableMap(sorted), decimals, wholes);
    }

    /**
     * The thresholds of no policy at all.
     *
     * @return thresholds without a number
     */
    public static Thresholds none() {
        return new Thresholds(Map.of(), List.of(), List.of());
    }

    private static Set<String> fields(Vocabulary vocabulary) {
        return vocabulary.types().stream().flatMap(type -> type.fields().stream()).map(FieldDefinition::name)
                .collect(Collectors.toSet());
    }

    private static void compared(String text, Map<String, TreeSet<BigDecimal>> found) {
        for (Matcher comparison = COMPARISON.matcher(text); comparison.find();) {
            found.computeIfAbsent(comparison.group(1), any -> new TreeSet<>())
                    .add(new BigDecimal(comparison.group(2)));
        }
    }

    private static void constants(String text, Set<BigDecimal> decimals, Set<BigDecimal> wholes) {
        String rest = COMPARISON.matcher(text).replaceAll(" ");
        for (Matcher decimal = DECIMAL.matcher(rest); decimal.find();) {
            decimals.add(new BigDecimal(decimal.group(1) == null ? decimal.group(2) : decimal.group(1)));
        }
        rest = NO_CONSTANT.matcher(DECIMAL.matcher(rest).replaceAll(" ")).replaceAll(" ");
        for (Matcher whole = WHOLE.matcher(rest); whole.find();) {
            wholes.add(new BigDecimal(whole.group(1)));
        }
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

    /**
     * The numbers in functions and consequences that could bear on a field.
     *
     * @param type the field's type
     * @return the constants of its kind, ascending, each once; empty where there are none
     */
    public List<BigDecimal> constants(FieldType type) {
        return type instanceof FieldType.Decimal ? decimals : wholes;
    }

    /**
     * The differences between those numbers.
     *
     * @param type the field's type
     * @return what each of the first forty constants exceeds each smaller one by, ascending, each once
     */
    public List<BigDecimal> differences(FieldType type) {
        List<BigDecimal> numbers = constants(type).stream().limit(MOST_PAIRED).toList();
        TreeSet<BigDecimal> differences = new TreeSet<>();
        numbers.forEach(one -> numbers.forEach(other -> differences.add(one.subtract(other).abs())));
        return List.copyOf(differences);
    }
}
