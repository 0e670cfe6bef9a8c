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
    private static final Pattern CAST = Pattern.compile("#(?:[\\p{Ll}_]\\w*\\.)*\\p{Lu}\\w*");
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
     * What names may stand for.
     *
     * @param before the variables of earlier conditions, by name
     * @param own those of the fact itself that stand for no field
     * @param bindings the paths of fields to which the rule binds variables
     */
    record Variables(Map<String, Declaration> before, Map<String, Declaration> own, Map<String, String> bindings) {
    }

    /**
     * The values that constraints speak of.
     *
     * @param constraints the constraints as written
     * @param fact the fact that they are asked of
     * @param variables the variables of which they may speak
     * @param row the facts that bind those
     */
    List<SeenValue> read(List<String> constraints, Object fact, Variables variables, Row row) {
        Set<String> paths = new LinkedHashSet<>();
        constraints.forEach(text -> paths.addAll(network.paths(text)));
        Map<String, SeenValue> values = new LinkedHashMap<>();
        for (String path : paths) {
            SeenValue value = value(path, fact, variables, row);
            if (value != null) {
                values.put(path, value);
            }
        }
        return new ArrayList<>(values.values());
    }

    private @Nullable SeenValue value(String path, Object fact, Variables variables, Row row) {
        if (network.isGlobal(path)) {
            return book.value(path, null, session.getGlobal(path));
        }
        return variables.before().containsKey(path.split("\\.", 2)[0])
                ? variable(path, variables, row)
                : own(path, variables, fact);
    }

    /** A field of the fact itself, or a variable that it binds. */
    private @Nullable SeenValue own(String path, Variables variables, Object fact) {
        Declaration expression = variables.own().get(path);
        if (expression != null) {
            return expressed(path, expression, fact);
        }
        String bound = variables.bindings().get(path);
        SeenValue value = book.read(fact, bound == null ? path : bound);
        return value == null ? null : new SeenValue(path, value.field(), value.value(), value.holder());
    }

    private @Nullable SeenValue expressed(String path, Declaration expression, Object fact) {
        try {
            return book.value(path, null, expression.getValue(session, fact));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The fields and variables that a constraint speaks of, in its order. */
    static List<String> paths(String constraint) {
        Set<String> paths = new LinkedHashSet<>();
        String bare = TEXT.matcher(constraint).replaceAll("\"\"").replace("!.", ".").replace(":=", "==");
        String plain = GETTER.matcher(bare)
                .replaceAll(getter -> getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2));
        plain = CAST.matcher(plain).replaceAll("");
        Matcher path = PATH.matcher(CALL.matcher(plain).replaceAll("$1 , ("));
        while (path.find()) {
            paths.add(path.group());
        }
        return List.copyOf(paths);
    }

    /** A variable, or what is reached by way of one. */
    private @Nullable SeenValue variable(String path, Variables variables, Row row) {
        String[] steps = path.split("\\.", 2);
        Declaration variable = variables.before().get(steps[0]);
        Object holder = variable == null ? null : row.getObject(variable);
        if (variable == null || holder == null) {
            return null;
        }
        String rest = Stream.of(variables.bindings().get(steps[0]), steps.length > 1 ? steps[1] : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        SeenValue field = rest.isEmpty() ? null : book.read(holder, rest);
        if (field != null) {
            return new SeenValue(path, field.field(), field.value(), field.holder());
        }
        return steps.length > 1 ? null : book.value(path, null, variable.getValue(session, holder));
    }
}
