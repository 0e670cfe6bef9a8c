package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.explain.Condition;
import org.heurejuste.runtime.explain.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of a rule as its author wrote it.
 *
 * @param type the name of its type, as written
 * @param variable the variable that it binds, or null
 * @param constraints what stands between its commas, bindings included
 * @param text the whole pattern, on one line
 * @param span where it begins
 * @param whole the condition inside of which it stands, as a {@code not} or a {@code forall}; null where it stands alone
 * @param isPositional whether it has constraints by the places of fields, which are not among the others
 */
record PatternSyntax(String type, @Nullable String variable, List<Constraint> constraints, String text,
        SourceSpan span, @Nullable Condition whole, boolean isPositional) {
    private static final Pattern WORD = Pattern
            .compile("\"[^\"]*\"|'[^']*'|[\\p{L}_$][\\p{L}\\p{N}_$.]*|\\d+(?:\\.\\d+)?|[<>=!]=?");
    private static final Pattern BINDING = Pattern.compile("\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*:=?\\s*"
            + "([\\p{L}_$][\\p{L}\\p{N}_$.]*+)(?!\\s*[(+*/%\\-\\[!#]).*", Pattern.DOTALL);

    /** The same with the constraints by place in the engine's words, as their author did not name the fields. */
    PatternSyntax naming(List<String> compiled) {
        List<Constraint> all = new ArrayList<>(constraints);
        compiled.stream().filter(expression -> !expression.isEmpty() && constraints.stream()
                .noneMatch(known -> words(known.text()).containsAll(words(expression))))
                .forEach(expression -> all.add(new Constraint(expression, span)));
        return new PatternSyntax(type, variable, List.copyOf(all), text, span, whole, isPositional);
    }

    /** For each constraint that the engine made of it, in order, the place of the one that the author wrote. */
    List<Integer> places(List<String> compiled) {
        List<Integer> places = new ArrayList<>();
        int last = 0;
        for (String expression : compiled) {
            last = best(expression, last);
            places.add(last);
        }
        return List.copyOf(places);
    }

    private int best(String compiled, int from) {
        Set<String> wanted = new HashSet<>(words(compiled));
        int best = Math.max(0, Math.min(from, constraints.size() - 1));
        double most = -1;
        for (int i = from; i < constraints.size(); i++) {
            double alike = likeness(wanted, new HashSet<>(words(constraints.get(i).text())));
            if (alike > most) {
                most = alike;
                best = i;
            }
        }
        return best;
    }

    /** How much of a constraint of the engine's is in one of the author's; where that is the same, how little else is. */
    private static double likeness(Set<String> wanted, Set<String> words) {
        double common = wanted.stream().filter(words::contains).count();
        double all = wanted.size() + words.size() - common;
        return common + common / (1 + all);
    }

    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        WORD.matcher(expression).results().forEach(word -> words.add(word.group()));
        return words;
    }

    /** The variables that it binds to its fields, with the paths of those. */
    Map<String, String> bindings() {
        Map<String, String> bindings = new HashMap<>();
        for (Constraint constraint : constraints) {
            Matcher binding = BINDING.matcher(constraint.text());
            if (binding.matches()) {
                bindings.put(binding.group(1), binding.group(2));
            }
        }
        return bindings;
    }
}
