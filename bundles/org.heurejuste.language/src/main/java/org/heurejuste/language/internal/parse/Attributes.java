package org.heurejuste.language.internal.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes of rules: how they are written and what values they take. */
final class Attributes {

    enum Value {
        EXPRESSION, FLAG, TEXT, TEXTS, TIME
    }

    /**
     * An attribute.
     *
     * @param words the words and hyphens that its name is made of
     * @param value what stands behind it
     */
    record Attribute(List<String> words, Value value) {
    }

    private static final Map<String, List<Attribute>> BY_FIRST_WORD = Map.ofEntries(
            of("salience", Value.EXPRESSION), of("enabled", Value.EXPRESSION), of("dialect", Value.TEXT),
            of("calendars", Value.TEXTS), of("timer", Value.TIME), of("duration", Value.TIME),
            of("no-loop", Value.FLAG), of("auto-focus", Value.FLAG), of("lock-on-active", Value.FLAG),
            of("agenda-group", Value.TEXT), of("activation-group", Value.TEXT), of("ruleflow-group", Value.TEXT),
            Map.entry("date", List.of(attribute("date-effective", Value.TEXT), attribute("date-expires", Value.TEXT))));

    private Attributes() {}

    private static Map.Entry<String, List<Attribute>> of(String name, Value value) {
        Attribute attribute = attribute(name, value);
        return Map.entry(attribute.words().get(0), List.of(attribute));
    }

    private static Attribute attribute(String name, Value value) {
        return new Attribute(List.of(name.split("(?=-)|(?<=-)")), value);
    }

    /** The attribute that starts at a word. */
    static Optional<Attribute> at(Words words, int word) {
        return BY_FIRST_WORD.getOrDefault(words.meaning(word), List.of()).stream()
                .filter(attribute -> matches(words, word, attribute.words())).findFirst();
    }

    private static boolean matches(Words words, int word, List<String> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (!words.is(word + i, parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
