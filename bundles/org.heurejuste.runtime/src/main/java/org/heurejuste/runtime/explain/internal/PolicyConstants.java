package org.heurejuste.runtime.explain.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.PolicyProject;
import org.heurejuste.policy.RuleSource;
import org.heurejuste.policy.Thresholds;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Vocabulary;

/** The numbers, texts and days that the rules, tables and functions of a policy name. Immutable. */
final class PolicyConstants {
    static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\r\\n])*+)\"");
    private static final Pattern COMPARED = Pattern.compile(
            "([\\p{L}_]\\w*)\\s*(?:[!=]=|str\\s*\\[\\w+]|(?:not\\s+)?(?:matches|contains|in)\\b|,)?\\s*\\(?\\s*"
                    + TEXT.pattern(),
            Pattern.UNICODE_CHARACTER_CLASS);
    static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|,\\s*)(\\d{1,2})(?:-|,\\s*)(\\d{1,2})");
    /** More would only hide each other. */
    private static final int MOST_TEXTS = 30;

    private final Thresholds numbers;
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();

    PolicyConstants(PolicyProject project, Vocabulary vocabulary, List<RuleSource> sources) {
        this.numbers = Thresholds.of(project, vocabulary);
        sources.forEach(source -> read(source.drl()));
    }

    private void read(String drl) {
        Matcher compared = COMPARED.matcher(drl);
        while (compared.find()) {
            texts.computeIfAbsent(compared.group(1), field -> new LinkedHashSet<>()).add(compared.group(2));
        }
        Matcher day = DAY.matcher(drl);
        while (day.find()) {
            day(day).ifPresent(days::add);
        }
    }

    static Optional<LocalDate> day(Matcher day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The numbers that rules compare a field with. */
    List<BigDecimal> numbers(FieldDefinition field) {
        return numbers.of(field.name());
    }

    /** The other numbers that could bear on a field of a type. */
    List<BigDecimal> numbers(FieldType type) {
        return numbers.constants(type);
    }

    /** The texts that rules compare a field with. */
    List<String> texts(FieldDefinition field) {
        return texts.getOrDefault(field.name(), Set.of()).stream().limit(MOST_TEXTS).toList();
    }

    Set<LocalDate> days() {
        return Collections.unmodifiableSet(days);
    }
}
