package org.heurejuste.testing.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.heurejuste.testing.edit.Section;
import org.jspecify.annotations.Nullable;

/**
 * Writes values the way suites are written: facts in braces, a line each; what holds them indented by two. Lines come without the indentation
 * of the first.
 */
final class YamlWriter {
    private static final int WIDEST = 120;
    private static final Set<String> SECTIONS = Set.of(Section.GIVEN.key(), Section.EXPECT.key());

    private YamlWriter() {}

    /** In one line, in brackets and braces. */
    static String flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> key(e.getKey()) + ": " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return YamlWords.of(value, (char) 0);
    }

    static String key(Object name) {
        return YamlWords.of(name, (char) 0);
    }

    /** An entry of an object, whose key is at a column. */
    static List<String> entry(String key, @Nullable Object value, int column) {
        if (fitsALine(key, value, column + key.length() + 2)) {
            return List.of(key(key) + ": " + flow(value));
        }
        List<String> lines = new ArrayList<>(List.of(key(key) + ":"));
        block(value, column + 2).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** An element of a list, whose dash is at a column. */
    static List<String> item(@Nullable Object value, int column) {
        if (fitsALine(value, column + 2)) {
            return List.of("- " + flow(value));
        }
        List<String> lines = new ArrayList<>();
        block(value, column + 2).forEach(line -> lines.add((lines.isEmpty() ? "- " : "  ") + line));
        return lines;
    }

    /** An object or a list that is not empty, a line or more for each entry or element. */
    static List<String> block(@Nullable Object value, int column) {
        List<String> lines = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> lines.addAll(entry((String) key, element, column)));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> lines.addAll(item(element, column)));
        }
        return lines;
    }

    /** What a key holds is written in a line, unless it is a section of a case. */
    static boolean fitsALine(String key, @Nullable Object value, int column) {
        return fitsALine(value, column) && !(isFilled(value) && SECTIONS.contains(key));
    }

    /** Words, facts and lists of words are written in a line; a case, what holds facts, and what is too long are not. */
    static boolean fitsALine(@Nullable Object value, int column) {
        return !isFilled(value) || isShallow(value) && column + flow(value).length() <= WIDEST;
    }

    private static boolean isShallow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().noneMatch(YamlWriter::isCollection);
        }
        return !(value instanceof List<?> list) || list.stream().noneMatch(YamlWriter::isCollection);
    }

    private static boolean isFilled(@Nullable Object value) {
        return value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof List<?> list && !list.isEmpty();
    }

    private static boolean isCollection(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }
}
