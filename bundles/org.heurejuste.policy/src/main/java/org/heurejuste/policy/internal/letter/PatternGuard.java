package org.heurejuste.policy.internal.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds what ICU objects to in a template. ICU tells by an exception that often names no place; the place is then that of the
 * smallest placeholder to which ICU objects on its own.
 */
final class PatternGuard {

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 20;
    private static final Pattern INDEX = Pattern.compile("\\[at pattern index (\\d+)]");
    private static final Pattern CHOICE_FORMAT = Pattern.compile("\\{\\s*[^\\s,{}]+\\s*,\\s*choice\\s*,");

    private final String pattern;
    /** Pairs of braces around a placeholder or a branch, the shortest first once all are found. */
    private final List<Braces> pairs = new ArrayList<>();

    private record Braces(int open, int end, int depth) {
        boolean isPlaceholder() {
            return depth % 2 == 1;
        }

        int length() {
            return end - open;
        }
    }

    PatternGuard(String pattern) {
        this.pattern = pattern;
    }

    @Nullable
    PatternProblem problem() {
        if (pattern.isBlank()) {
            return new PatternProblem("syntax.empty", 0, 0, List.of());
        } else if (pattern.length() > LONGEST) {
            return new PatternProblem("syntax.long", LONGEST, LONGEST, List.of(String.valueOf(LONGEST)));
        }
        PatternProblem unmatched = braces();
        if (unmatched != null) {
            return unmatched;
        }
        Matcher choice = CHOICE_FORMAT.matcher(pattern);
        return choice.find()
                ? new PatternProblem("syntax.choice", choice.start(), choice.end(), List.of())
                : objection();
    }

    /** ICU takes an apostrophe before a brace for the start of words without placeholders, and any other for itself. */
    private @Nullable PatternProblem braces() {
        Deque<Integer> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (c == '\'' && next == '\'') {
                i++;
            } else if (c == '\'') {
                quoted = !quoted && (next == '{' || next == '}');
            } else if (c == '{' && !quoted) {
                open.push(i);
            } else if (c == '}' && !quoted && open.isEmpty()) {
                return new PatternProblem("syntax.close", i, i + 1, List.of());
            } else if (c == '}' && !quoted) {
                pairs.add(new Braces(open.pop(), i + 1, open.size() + 1));
            }
            if (open.size() > DEEPEST) {
                return new PatternProblem("syntax.deep", i, i + 1, List.of(String.valueOf(DEEPEST)));
            }
        }
        return open.isEmpty()
                ? null
                : new PatternProblem("syntax.open", open.getLast(), open.getLast() + 1, List.of());
    }

    private @Nullable PatternProblem objection() {
        if (objection(pattern) == null) {
            return null;
        }
        pairs.sort(Comparator.comparingInt(Braces::length));
        for (Braces braces : pairs) {
            String objection = braces.isPlaceholder()
                    ? objection(pattern.substring(braces.open(), braces.end()))
                    : null;
            if (objection != null) {
                return objection(objection, braces);
            }
        }
        return new PatternProblem("syntax", 0, pattern.length(), List.of(pattern));
    }

    private PatternProblem objection(String objection, Braces braces) {
        String placeholder = pattern.substring(braces.open(), braces.end());
        if (objection.startsWith("Missing 'other'")) {
            return new PatternProblem("syntax.other", braces.open(), braces.end(), List.of(placeholder));
        }
        Matcher index = INDEX.matcher(objection);
        int start = index.find() ? braces.open() + Integer.parseInt(index.group(1)) : braces.open();
        while (start < braces.end() && Character.isWhitespace(pattern.charAt(start))) {
            start++;
        }
        return new PatternProblem("syntax", start, braces.end(), List.of(placeholder));
    }

    private static @Nullable String objection(String pattern) {
        try {
            return new MessagePattern(pattern).countParts() == 0 ? "" : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
