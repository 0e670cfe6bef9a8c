package org.heurejuste.runtime.explain.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.internal.TraceRecorder.Facts.Change;

/** Tells which consequences of a policy could change facts. When in doubt, one could. */
final class Effects {
    private static final Pattern STRING_OR_COMMENT = Pattern.compile(
            "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|//[^\\n]*+|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern FIELD_CHANGE = Pattern.compile("\\.\\s*\\w+\\s*(?:=(?!=)|\\+\\+|--|[-+*/%]=)");
    private static final Pattern CALL = Pattern.compile("(\\bnew\\s+|\\.\\s*)?([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*\\(");
    private static final Pattern GETTER = Pattern.compile("(?:get|is)\\p{Lu}.*");
    private static final Set<String> KEYWORDS = Set.of("if", "for", "while", "switch", "catch", "return", "insert",
            "insertLogical",
            "BigDecimal");
    private static final Set<String> OF_VALUES = Set.of("add", "subtract", "multiply", "divide", "remainder", "negate",
            "abs", "min", "max", "signum", "setScale", "compareTo", "equals", "intValue", "longValue", "doubleValue",
            "valueOf", "name", "ordinal", "toString", "length", "isEmpty", "trim", "strip", "contains", "startsWith",
            "endsWith", "substring", "concat", "toUpperCase", "toLowerCase", "plusDays", "minusDays", "plusMonths",
            "minusMonths", "isBefore", "isAfter", "format", "between");

    private static final Pattern SESSION = Pattern.compile("\\b(?:kcontext|drools)\\b");
    private static final Set<String> VALUES = Set.of("boolean", "byte", "short", "int", "long", "float", "double",
            "char",
            "Boolean", "Integer", "Long", "Double", "String", "BigDecimal", "java.math.BigDecimal", "LocalDate",
            "java.time.LocalDate", "LocalDateTime", "java.time.LocalDateTime");

    private final Set<String> harmless = new HashSet<>(KEYWORDS);

    /**
     * What is known of a policy.
     *
     * @param functions the policy's own functions
     * @param vocabulary its types
     */
    Effects(List<Function> functions, Vocabulary vocabulary) {
        vocabulary.types().forEach(type -> harmless.add(type.name()));
        Set<String> values = new HashSet<>(VALUES);
        vocabulary.enums().forEach(type -> values.add(type.name()));
        functions.stream().filter(function -> values.containsAll(function.takes())).map(Function::name)
                .forEach(harmless::add);
    }

    /**
     * A function of a policy. One that takes only values cannot change a fact.
     *
     * @param name its name
     * @param takes the types of its parameters, as written
     */
    record Function(String name, List<String> takes) {
    }

    /** What a consequence could change. */
    Change of(String consequence) {
        String bare = STRING_OR_COMMENT.matcher(consequence).replaceAll(" ");
        if (SESSION.matcher(bare).find()) {
            return Change.ANYTHING;
        }
        boolean leaves = !FIELD_CHANGE.matcher(bare).find()
                && calls(bare).allMatch(call -> isHarmless(call[0], call[1]));
        return leaves ? Change.NOTHING : Change.MATCHED;
    }

    private static Stream<String[]> calls(String code) {
        Matcher call = CALL.matcher(code);
        return call.results().map(found -> new String[] {found.group(1) == null ? "" : found.group(1).strip(),
            found.group(2)});
    }

    private boolean isHarmless(String before, String name) {
        return before.startsWith(".")
                ? GETTER.matcher(name).matches() || OF_VALUES.contains(name)
                : harmless.contains(name);
    }
}
