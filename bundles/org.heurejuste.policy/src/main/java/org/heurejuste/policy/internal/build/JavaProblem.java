package org.heurejuste.policy.internal.build;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.PolicyCode;
import org.jspecify.annotations.Nullable;
import org.kie.internal.jci.CompilationProblem;

/**
 * A problem of the Java compiler, told apart by its sentence, from which the names are taken. The compiler that the engine brings
 * along speaks English whatever the locale; a sentence that is not known here is an {@link Sort#OTHER}.
 *
 * @param sort what is wrong
 * @param line the line in the generated class, from 1
 * @param start the character in the generated class, which orders the problems of a line
 * @param words the names that it is about
 */
record JavaProblem(Sort sort, int line, int start, List<String> words) {

    private static final Map<Sort, Pattern> SENTENCES = Map.ofEntries(
            Map.entry(Sort.MISSING_SEMICOLON, Pattern.compile("Syntax error, insert \";\" to complete .*")),
            Map.entry(Sort.SYNTAX,
                    Pattern.compile("Syntax error.*|.*cannot be used as.*|Invalid .*|.*is an invalid name.*")),
            Map.entry(Sort.UNKNOWN_TYPE, Pattern.compile("([\\w.$]+) cannot be resolved to a type")),
            Map.entry(Sort.UNKNOWN_NAME, Pattern.compile("([\\w$]+) cannot be resolved(?: to a variable)?")),
            Map.entry(Sort.UNKNOWN_FIELD, Pattern.compile("([\\w$]+) cannot be resolved or is not a field")),
            Map.entry(Sort.UNKNOWN_METHOD,
                    Pattern.compile("The method ([\\w$]+)\\((.*)\\) is undefined for the type ([\\w.$<>?, ]+)")),
            Map.entry(Sort.WRONG_ARGUMENTS, Pattern.compile(
                    "The method ([\\w$]+)\\((.*)\\) in the type [\\w.$<>?, ]+ is not applicable for the arguments \\((.*)\\)")),
            Map.entry(Sort.WRONG_CONSTRUCTION, Pattern.compile("The constructor ([\\w.$]+)\\((.*)\\) is undefined")),
            Map.entry(Sort.WRONG_KIND,
                    Pattern.compile(
                            "Type mismatch: cannot convert from ([\\w.$<>?, \\[\\]]+) to ([\\w.$<>?, \\[\\]]+)")),
            Map.entry(Sort.DUPLICATE_NAME, Pattern.compile("Duplicate local variable ([\\w$]+)")),
            Map.entry(Sort.UNSET_NAME, Pattern.compile("The local variable ([\\w$]+) may not have been initialized")),
            Map.entry(Sort.UNREACHABLE, Pattern.compile("Unreachable code")),
            Map.entry(Sort.NO_ANSWER, Pattern.compile("This method must return a result of type (.*)")),
            Map.entry(Sort.FOLLOWS, Pattern.compile("The import .* cannot be resolved.*")));

    /** What a problem is. */
    enum Sort {
        MISSING_SEMICOLON("missing-semicolon", PolicyCode.MISSING_SEMICOLON), SYNTAX("consequence-syntax",
                PolicyCode.CONSEQUENCE_SYNTAX), UNKNOWN_TYPE("unknown-type",
                        PolicyCode.UNKNOWN_TYPE), UNKNOWN_NAME("unknown-name", PolicyCode.UNKNOWN_NAME), UNKNOWN_FIELD(
                                "unknown-value.java", PolicyCode.UNKNOWN_VALUE), UNKNOWN_METHOD("unknown-method",
                                        PolicyCode.UNKNOWN_METHOD), WRONG_ARGUMENTS("wrong-arguments",
                                                PolicyCode.WRONG_ARGUMENTS), WRONG_CONSTRUCTION("wrong-arguments.new",
                                                        PolicyCode.WRONG_ARGUMENTS), WRONG_KIND("wrong-kind.java",
                                                                PolicyCode.WRONG_KIND), DUPLICATE_NAME(
                                                                        "duplicate-variable",
                                                                        PolicyCode.DUPLICATE_VARIABLE), UNSET_NAME(
                                                                                "consequence.unset",
                                                                                PolicyCode.CONSEQUENCE), UNREACHABLE(
                                                                                        "consequence.unreachable",
                                                                                        PolicyCode.CONSEQUENCE), NO_ANSWER(
                                                                                                "consequence.no-answer",
                                                                                                PolicyCode.CONSEQUENCE),
        /** Only because of another problem. */
        FOLLOWS("", PolicyCode.CONSEQUENCE), OTHER("consequence", PolicyCode.CONSEQUENCE);

        final String key;
        final PolicyCode code;

        Sort(String key, PolicyCode code) {
            this.key = key;
            this.code = code;
        }
    }

    static JavaProblem of(CompilationProblem problem) {
        return of(problem.getMessage(), problem.getStartLine(), problem.getStartColumn());
    }

    /** A problem of the compiler by its sentence, its line and its first character. */
    static JavaProblem of(@Nullable String message, int line, int start) {
        String sentence = message == null ? "" : message;
        for (Sort sort : Sort.values()) {
            Matcher matcher = SENTENCES.containsKey(sort) ? SENTENCES.get(sort).matcher(sentence) : null;
            if (matcher != null && matcher.matches()) {
                return new JavaProblem(sort, line, start, groups(matcher));
            }
        }
        return new JavaProblem(Sort.OTHER, line, start, List.of());
    }

    private static List<String> groups(Matcher matcher) {
        return java.util.stream.IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group)
                .map(group -> group == null ? "" : group).toList();
    }

    String word() {
        return words.isEmpty() ? "" : words.get(0);
    }
}
