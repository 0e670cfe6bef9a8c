package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.heurejuste.runtime.explain.SeenValue;
import org.jspecify.annotations.Nullable;

/** Reads of facts the values that a constraint speaks of. */
final class ValueReading {
    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.$#\"])[\\p{L}_$][\\w$]*+(?:\\.\\p{L}\\w*+)*+"
            + "(?!\\s*+[(:])", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern GETTER = Pattern.compile("\\b(?:get|is)(\\p{Lu})(\\w*)\\s*\\(\\s*\\)");
    private static final Pattern CALL = Pattern.compile("([\\p{L}_$][\\w$.]*)\\.\\w+\\s*\\(");

    private final RuleNetwork network;
    private final FactBook book;
    private final ValueResolver session;

    ValueReading(RuleNetwork network, FactBook book, ValueResolver session) {
        this.network = network;
        this.book = book;
        this.session = session;
    }

    /**
     * The values that constraints speak of.
     *
     * @param constraints the constraints as written
     * @param fact the fact that they are asked of
     * @param variables the variables that the engine hands them, by name
     * @param bindings the paths of fields to which the rule binds variables
     * @param row the facts that bind those
     */
    List<SeenValue> read(List<String> constraints, Object fact, Map<String, Declaration> variables,
            Map<String, String> bindings, Row row) {
        Set<String> paths = new LinkedHashSet<>();
        constraints.forEach(text -> paths.addAll(network.paths(text)));
        Map<String, SeenValue> values = new LinkedHashMap<>();
        for (String path : paths) {
            SeenValue value = variables.containsKey(path.split("\\.", 2)[0])
                    ? variable(path, variables, bindings, row)
                    : own(path, bindings.get(path), fact);
            if (value != null) {
                values.put(path, value);
            }
        }
        return new ArrayList<>(values.values());
    }

    /** A field of the fact itself, or a variable that it binds to one. */
    private @Nullable SeenValue own(String path, @Nullable String bound, Object fact) {
        SeenValue value = book.read(fact, bound == null ? path : bound);
        return value == null ? null : new SeenValue(path, value.field(), value.value(), value.holder());
    }

    /** The fields and variables that a constraint speaks of, in its order. */
    static List<String> paths(String constraint) {
        Set<String> paths = new LinkedHashSet<>();
        String bare = TEXT.matcher(constraint).replaceAll("\"\"").replace("!.", ".");
        String plain = GETTER.matcher(bare)
                .replaceAll(getter -> getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2));
        Matcher path = PATH.matcher(CALL.matcher(plain).replaceAll("$1 , ("));
        while (path.find()) {
            paths.add(path.group());
        }
        return List.copyOf(paths);
    }

    /** A variable, or what is reached by way of one. */
    private @Nullable SeenValue variable(String path, Map<String, Declaration> variables,
            Map<String, String> bindings, Row row) {
        String[] steps = path.split("\\.", 2);
        Declaration variable = variables.get(steps[0]);
        Object holder = variable == null ? null : row.getObject(variable);
        if (variable == null || holder == null) {
            return null;
        }
        String rest = Stream.of(bindings.get(steps[0]), steps.length > 1 ? steps[1] : null).filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        SeenValue field = rest.isEmpty() ? null : book.read(holder, rest);
        if (field != null) {
            return new SeenValue(path, field.field(), field.value(), field.holder());
        }
        return steps.length > 1 ? null : book.value(path, null, variable.getValue(session, holder));
    }
}
