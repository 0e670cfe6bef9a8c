package org.heurejuste.runtime.explain.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes texts that match a regular expression, of the simple kinds that rules are written with. What it makes is tried before it is used. */
final class Samples {
    private static final int MOST = 8;
    private static final int MOST_REPEATED = 20;

    private final String expression;
    private int at;

    private Samples(String expression) {
        this.expression = expression;
    }

    /** A few texts that match; none where the expression is none, or is beyond what is understood. */
    static List<String> of(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            return new Samples(expression).alternatives().stream().filter(text -> pattern.matcher(text).matches())
                    .distinct().limit(MOST).toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private List<String> alternatives() {
        List<String> samples = new ArrayList<>(sequence());
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            samples.addAll(sequence());
        }
        return samples;
    }

    private List<String> sequence() {
        List<String> samples = List.of("");
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            List<String> next = repeated(atom());
            List<String> longer = new ArrayList<>();
            for (String one : samples) {
                next.stream().limit(MOST).forEach(other -> longer.add(one + other));
            }
            samples = longer.stream().limit(MOST).toList();
        }
        return samples;
    }

    private List<String> atom() {
        char next = expression.charAt(at++);
        if (next == '(') {
            at += expression.startsWith("?:", at) ? 2 : 0;
            List<String> inside = alternatives();
            at++;
            return inside;
        } else if (next == '[') {
            return characterClass();
        } else if (next == '\\') {
            return escaped(expression.charAt(at++));
        }
        return List.of(next == '.' ? "x" : next == '^' || next == '$' ? "" : String.valueOf(next));
    }

    private static List<String> escaped(char letter) {
        return List.of(switch (letter) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'b' -> "";
            case 'D', 'S' -> "a";
            case 'W' -> " ";
            default -> String.valueOf(letter);
        });
    }

    private List<String> characterClass() {
        int end = expression.indexOf(']', at + 1);
        Pattern any = Pattern.compile(expression.substring(at - 1, end + 1));
        at = end + 1;
        return "a1AzZ_- .é".chars().mapToObj(Character::toString).filter(one -> any.matcher(one).matches()).limit(1)
                .toList();
    }

    private List<String> repeated(List<String> atom) {
        if (at >= expression.length() || "*+?{".indexOf(expression.charAt(at)) < 0) {
            return atom;
        }
        char how = expression.charAt(at++);
        int least = how == '+' ? 1 : 0;
        if (how == '{') {
            int end = expression.indexOf('}', at);
            least = Integer.parseInt(expression.substring(at, end).split(",")[0].strip());
            at = end + 1;
        }
        boolean lazy = at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0;
        at += lazy ? 1 : 0;
        int times = Math.min(MOST_REPEATED, least);
        return atom.stream().map(one -> one.repeat(times)).toList();
    }
}
