package org.heurejuste.testing.internal.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.heurejuste.policy.ClauseTexts;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.vocabulary.EnumDefinition;
import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.assist.Proposal;
import org.heurejuste.testing.assist.Proposal.Kind;
import org.heurejuste.testing.assist.SuiteFix;

/**
 * The words that may stand at a place, and what they mean.
 *
 * @param vocabulary the policy's vocabulary
 * @param clauses the clauses of the handbook
 * @param texts what the clauses say
 */
public record Words(Vocabulary vocabulary, List<String> clauses, ClauseTexts texts) {
    private static final List<String> SUITE = List.of("suite", "cases", "always");
    private static final List<String> CASE = List.of("name", "clauses", "now", "given", "expect");
    private static final List<String> ALWAYS = List.of("name", "each", "when", "expect", "one of", "some of", "none of",
            "change", "same", "not lower");

    /** Keeps its own copy. */
    public Words {
        clauses = List.copyOf(clauses);
    }

    /** A word with what it is and means. */
    private record Word(String text, Kind kind, boolean key, List<Message> lines) {
    }

    /**
     * What may stand at a place.
     *
     * @param place the place
     * @return the proposals, those first that begin with what is typed
     */
    public List<Proposal> proposals(Place place) {
        String typed = place.typed().toLowerCase(Locale.ROOT);
        List<Proposal> begin = new ArrayList<>();
        List<Proposal> contain = new ArrayList<>();
        for (Word word : at(place)) {
            String text = word.text().toLowerCase(Locale.ROOT);
            boolean taken = word.key() && place.siblings().contains(word.text());
            if (!taken && text.startsWith(typed)) {
                begin.add(proposal(word, place));
            } else if (!taken && text.contains(typed)) {
                contain.add(proposal(word, place));
            }
        }
        begin.addAll(contain);
        return begin;
    }

    /**
     * What the word at a place means.
     *
     * @param place the place, at the word's end
     * @return the lines; empty where the word is not known there
     */
    public List<Message> meaning(Place place) {
        return at(place).stream().filter(word -> word.text().equals(place.typed())).findFirst().map(Word::lines)
                .orElse(List.of());
    }

    private static Proposal proposal(Word word, Place place) {
        String text = word.text() + (word.key() ? ": " : "");
        return new Proposal(word.text(), TextEdit.replace(place.start(), place.start() + place.typed().length(), text),
                word.kind(), word.lines());
    }

    private List<Word> at(Place place) {
        List<String> path = place.path();
        if (path.isEmpty()) {
            return place.value() ? List.of() : keys(SUITE, "suite");
        }
        boolean sample = path.get(0).equals("cases");
        if (path.size() == 1) {
            return place.value() ? List.of() : sample ? keys(CASE, "case") : keys(ALWAYS, "always");
        }
        String key = path.get(1);
        if (key.equals("clauses") && sample) {
            return clauses.stream().map(this::clause).toList();
        }
        if (path.size() == 2) {
            return place.value() && !(key.equals("each") || key.equals("change"))
                    ? List.of()
                    : types(key).stream().map(type -> type(type, !place.value())).toList();
        }
        Optional<TypeDefinition> type = types(key).stream().filter(t -> t.name().equals(path.get(2))).findFirst();
        return type.map(t -> ofType(t, path, place, key.equals("expect"))).orElse(List.of());
    }

    private List<Word> ofType(TypeDefinition type, List<String> path, Place place, boolean expected) {
        if (path.size() == 3) {
            return place.value()
                    ? expected ? counts() : List.of()
                    : fields(type);
        }
        String name = path.get(3);
        if (name.equals(ExpectedField.CLAUSE) && type.field(name).isEmpty()) {
            return clauses.stream().map(this::clause).toList();
        }
        return place.value() || path.size() > 4 ? type.field(name).map(Words::values).orElse(List.of()) : List.of();
    }

    private List<TypeDefinition> types(String key) {
        return switch (key) {
            case "given", "change" -> vocabulary.facts();
            case "expect", "one of", "some of", "none of", "same", "not lower" -> vocabulary.decisions();
            case "when", "each" -> Stream.concat(vocabulary.facts().stream(), vocabulary.decisions().stream()).toList();
            default -> List.of();
        };
    }

    private static List<Word> keys(List<String> keys, String owner) {
        return keys.stream().map(key -> new Word(key, Kind.KEY, true,
                List.of(message("key." + owner + "." + key.replace(' ', '.'))))).toList();
    }

    private static List<Word> counts() {
        return List.of(new Word("none", Kind.VALUE, false, List.of(message("count.none"))),
                new Word("one", Kind.VALUE, false, List.of(message("count.one"))));
    }

    private static Word type(TypeDefinition type, boolean key) {
        return new Word(type.name(), Kind.TYPE, key, List.of(message("label", type.labels())));
    }

    private List<Word> fields(TypeDefinition type) {
        Map<String, Word> fields = new LinkedHashMap<>();
        type.fields().forEach(f -> fields.put(f.name(), new Word(f.name(), Kind.FIELD, true, lines(f))));
        if (type.role() == Role.DECISION) {
            fields.putIfAbsent(ExpectedField.CLAUSE,
                    new Word(ExpectedField.CLAUSE, Kind.FIELD, true, List.of(message("field.clause"))));
            fields.putIfAbsent(ExpectedField.RULE,
                    new Word(ExpectedField.RULE, Kind.FIELD, true, List.of(message("field.rule"))));
        }
        return List.copyOf(fields.values());
    }

    private static List<Message> lines(FieldDefinition field) {
        List<Message> lines = new ArrayList<>(List.of(message("label", field.labels())));
        if (field.unit() != null) {
            lines.add(message("field.unit", field.unit()));
        }
        if (field.minimum() != null || field.maximum() != null) {
            lines.add(field.maximum() == null
                    ? message("field.least", field.minimum().toPlainString())
                    : message("field.range", field.minimum() == null ? "…" : field.minimum().toPlainString(),
                            field.maximum().toPlainString()));
        }
        if (field.required()) {
            lines.add(message("field.required"));
        } else if (field.defaultValue() != null) {
            lines.add(message("field.default", field.defaultValue().toString()));
        }
        return lines;
    }

    private static List<Word> values(FieldDefinition field) {
        if (field.type() instanceof FieldType.YesNo) {
            return List.of(new Word("true", Kind.VALUE, false, List.of(message("value.true"))),
                    new Word("false", Kind.VALUE, false, List.of(message("value.false"))));
        }
        if (!(field.type() instanceof FieldType.Choice choice)) {
            return List.of();
        }
        EnumDefinition values = choice.enumeration();
        return values.values().stream().map(value -> new Word(value, Kind.VALUE, false,
                List.of(message("label", values.valueLabels().get(value))))).toList();
    }

    private Word clause(String anchor) {
        List<Message> lines = texts.words(anchor)
                .map(words -> List.of(message("label", words.title()), message("label", words.text())))
                .orElse(List.of(message("clause")));
        return new Word(anchor, Kind.CLAUSE, false, lines);
    }

    private static Message message(String key, Object... words) {
        return Message.of(SuiteFix.class, key, words);
    }
}
