package org.heurejuste.policy.letter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.policy.vocabulary.LetterDefinition;
import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a decision that reaches the customer: by what their templates are chosen, and what may be filled in.
 *
 * @param decision the decision's type
 * @param definition its {@code @letter}
 * @param by the fields that change the text, in the order of the keys; those that do not exist left out
 * @param references how the decision names facts; those that do not exist left out
 * @param single the types of which a case has exactly one fact
 */
public record LetterKind(TypeDefinition decision, LetterDefinition definition, List<FieldDefinition> by,
        List<FactReference> references, List<TypeDefinition> single) {

    /** Keeps its own copies. */
    public LetterKind {
        by = List.copyOf(by);
        references = List.copyOf(references);
        single = List.copyOf(single);
    }

    static Optional<LetterKind> of(TypeDefinition decision, Vocabulary vocabulary) {
        LetterDefinition letter = decision.letter();
        if (letter == null) {
            return Optional.empty();
        }
        List<FieldDefinition> by = letter.by().stream().flatMap(name -> decision.field(name).stream()).toList();
        List<FactReference> references = decision.fields().stream()
                .flatMap(field -> field.names().stream().flatMap(name -> reference(field, name, vocabulary).stream()))
                .toList();
        List<TypeDefinition> single = vocabulary.facts().stream().filter(t -> t.role() == Role.SINGLE_FACT).toList();
        return Optional.of(new LetterKind(decision, letter, by, references, single));
    }

    private static Optional<FactReference> reference(FieldDefinition field, String name, Vocabulary vocabulary) {
        int dot = name.indexOf('.');
        return vocabulary.type(name.substring(0, Math.max(0, dot)))
                .flatMap(type -> type.field(name.substring(dot + 1))
                        .map(key -> new FactReference(field, type, key)));
    }

    /**
     * The keys under which a decision's template may stand, the one that says most first: the decision's name, then the word of each
     * field in {@code by}, then the clause; and the same with fewer words.
     *
     * @param values the decision's values by field: an enum value by its name
     * @param clause the decision's clause, or null where it has none
     * @return the keys
     */
    public List<String> keys(Function<FieldDefinition, @Nullable Object> values, @Nullable String clause) {
        List<String> words = new ArrayList<>(List.of(decision.name()));
        for (FieldDefinition field : by) {
            word(field, values.apply(field)).ifPresent(words::add);
        }
        List<String> keys = new ArrayList<>();
        for (int length = words.size(); length > 0; length--) {
            String key = String.join(".", words.subList(0, length));
            if (clause != null) {
                keys.add(key + "." + clause);
            }
            keys.add(key);
        }
        return keys;
    }

    /** A choice speaks by its value; a field that may be there or not by its name, where it is. */
    private static Optional<String> word(FieldDefinition field, @Nullable Object value) {
        if (isFlag(field)) {
            return value == null || value.equals(false) ? Optional.empty() : Optional.of(field.name());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    /**
     * Whether a field in {@code by} stands in keys by its own name, where it is true or has a value.
     *
     * @param field the field
     * @return false for enums, which stand there by their values
     */
    public static boolean isFlag(FieldDefinition field) {
        return !(field.type() instanceof FieldType.Choice);
    }

    /**
     * Where a placeholder takes its value from: the decision itself, else the facts that it names, else the facts of which a case has
     * exactly one.
     *
     * @param name the placeholder
     * @return one place; several where it cannot be told which; none where nothing has such a field
     */
    public List<LetterArgument> arguments(String name) {
        List<LetterArgument> own = decision.field(name).map(f -> new LetterArgument(decision, f, null)).stream()
                .toList();
        List<LetterArgument> named = own.isEmpty()
                ? references.stream().flatMap(r -> r.type().field(name).map(f -> new LetterArgument(r.type(), f, r))
                        .stream()).toList()
                : own;
        return named.isEmpty()
                ? single.stream().flatMap(t -> t.field(name).map(f -> new LetterArgument(t, f, null)).stream()).toList()
                : named;
    }

    /**
     * All placeholders that a template of this decision may have.
     *
     * @return their names, the decision's own first
     */
    public Set<String> argumentNames() {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(Stream.of(decision), references.stream().map(FactReference::type), single.stream())
                .flatMap(types -> types).forEach(type -> type.fields().forEach(field -> names.add(field.name())));
        return names;
    }
}
