package org.heurejuste.testing.internal.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Case;
import org.heurejuste.runtime.Decision;
import org.heurejuste.runtime.Fact;
import org.heurejuste.runtime.Outcome;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Counterexample;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.internal.compare.Values;
import org.jspecify.annotations.Nullable;

/** Writes a case that was found as a case of a suite. */
public final class CaseYaml {
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "none", "one", "on", "off");

    private final List<String> lines = new ArrayList<>();

    private CaseYaml() {}

    /**
     * Writes a counterexample.
     *
     * @param example the counterexample
     * @param locale the reader's language
     * @return its lines
     */
    public static List<String> of(Counterexample example, Locale locale) {
        CaseYaml yaml = new CaseYaml();
        String name = example.invariant().name();
        Case changed = example.changed();
        yaml.begin(changed == null ? name : text("counterexample.before", locale, name), example.given());
        if (example.outcome() instanceof Outcome.Decided decided) {
            yaml.lines.add("    expect:  # " + text("counterexample.correct", locale));
            types(example.invariant(), decided.decisions()).forEach(type -> yaml.decisions(type, decided.decisions()));
        }
        if (changed != null) {
            yaml.begin(text("counterexample.after", locale, name), changed);
        }
        return List.copyOf(yaml.lines);
    }

    /**
     * Writes a case with all of its decisions.
     *
     * @param given the case
     * @param decisions what is decided now
     * @param types the types of decisions; where nothing is decided, none of any type is expected
     * @param locale the reader's language
     * @return its lines
     */
    public static List<String> of(Case given, List<Decision> decisions, List<TypeDefinition> types, Locale locale) {
        CaseYaml yaml = new CaseYaml();
        yaml.begin(given.name(), given);
        yaml.lines.add("    expect:  # " + text("counterexample.correct", locale));
        types.stream().filter(type -> decisions.isEmpty() || decisions.stream().anyMatch(d -> d.type().equals(type)))
                .forEach(type -> yaml.decisions(type, decisions));
        return List.copyOf(yaml.lines);
    }

    private static String text(String key, Locale locale, Object... words) {
        return Message.of(Counterexample.class, key, words).in(locale);
    }

    private void begin(String name, Case given) {
        lines.add("  - name: " + quoted(name));
        if (given.now() != null) {
            lines.add("    now: " + given.now());
        }
        lines.add("    given:");
        Map<TypeDefinition, List<String>> byType = new LinkedHashMap<>();
        for (Fact fact : given.given()) {
            String written = fields(fact.type(), fact.values(), true);
            if (fact.type().role() != Role.SINGLE_FACT || !written.equals("{}")) {
                byType.computeIfAbsent(fact.type(), t -> new ArrayList<>()).add(written);
            }
        }
        if (byType.isEmpty()) {
            lines.set(lines.size() - 1, "    given: {}");
        }
        byType.forEach(this::values);
    }

    private void decisions(TypeDefinition type, List<Decision> decisions) {
        List<String> made = decisions.stream().filter(d -> d.type().equals(type))
                .map(d -> fields(type, d.values(), false)).toList();
        if (made.isEmpty()) {
            lines.add("      " + type.name() + ": none");
        } else {
            values(type, made);
        }
    }

    private void values(TypeDefinition type, List<String> values) {
        if (values.size() == 1) {
            lines.add("      " + type.name() + ": " + values.get(0));
        } else {
            lines.add("      " + type.name() + ":");
            values.forEach(value -> lines.add("        - " + value));
        }
    }

    /** The types of which the entry says something. */
    private static Set<TypeDefinition> types(Invariant invariant, List<Decision> decisions) {
        Set<TypeDefinition> types = new LinkedHashSet<>();
        invariant.expected().stream().map(Expectation::type).forEach(types::add);
        invariant.tallies().forEach(tally -> tally.of().stream().map(Selection::type).forEach(types::add));
        Change change = invariant.change();
        if (change != null) {
            change.same().stream().map(Selection::type).forEach(types::add);
            change.notLower().forEach(kept -> types.add(kept.of().type()));
        }
        Stream<TypeDefinition> decided = types.contains(Selection.ANY_DECISION)
                ? decisions.stream().map(Decision::type)
                : Stream.of();
        return Stream.concat(types.stream().filter(t -> !t.equals(Selection.ANY_DECISION)), decided)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String fields(TypeDefinition type, List<@Nullable Object> values, boolean withoutDefaults) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            FieldDefinition field = type.fields().get(i);
            Object value = values.get(i);
            boolean isDefault = withoutDefaults && !field.required()
                    && Values.text(value).equals(Values.text(field.defaultValue()));
            if (value != null && !isDefault) {
                written.add(field.name() + ": " + (field.type() instanceof FieldType.Text
                        ? quoted((String) value)
                        : Values.text(value)));
            }
        }
        return "{" + String.join(", ", written) + "}";
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
