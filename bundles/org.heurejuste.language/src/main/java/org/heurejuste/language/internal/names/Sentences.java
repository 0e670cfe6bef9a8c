package org.heurejuste.language.internal.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.parse.SentencePattern;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;

/** The sentences of a project's {@code .dsl} files, as rules use them. */
public final class Sentences {

    private Sentences() {}

    /**
     * What a sentence of a rule is defined by.
     *
     * @param names the names of the project
     * @param sentence a line of a condition or consequence
     * @return its definition, or empty where there is none
     */
    public static Optional<Declared> of(Names names, String sentence) {
        return names.all(Kind.SENTENCE).stream()
                .filter(known -> pattern(phrase(known.node())).filter(words -> words.matcher(sentence.trim()).matches())
                        .isPresent())
                .findFirst();
    }

    /**
     * The left side of a definition.
     *
     * @param definition a line of a {@code .dsl} file
     * @return the sentence with its holes
     */
    public static String phrase(SyntaxNode definition) {
        return definition.nodes(SyntaxKind.PHRASE).map(Sentences::text).findFirst().orElse("");
    }

    /**
     * The right side of a definition.
     *
     * @param definition a line of a {@code .dsl} file
     * @return what the sentence means
     */
    public static String mapping(SyntaxNode definition) {
        return definition.nodes(SyntaxKind.PHRASE).map(Sentences::text).skip(1).findFirst().orElse("");
    }

    /**
     * Where a sentence may be used.
     *
     * @param definition a line of a {@code .dsl} file
     * @return {@code when}, {@code then}, {@code keyword}, or {@code *} for conditions and consequences
     */
    public static String scope(SyntaxNode definition) {
        String scope = definition.node(SyntaxKind.SCOPE).map(SyntaxElement::text).orElse("[]");
        String word = scope.substring(1, scope.length() - 1).trim().toLowerCase(Locale.ROOT);
        return word.isEmpty() ? "*" : word.equals("condition") ? "when" : word.equals("consequence") ? "then" : word;
    }

    /**
     * What a sentence of a rule means.
     *
     * @param definition its definition
     * @param sentence the sentence as written
     * @return the rule language that it stands for
     */
    public static String expand(SyntaxNode definition, String sentence) {
        String phrase = phrase(definition);
        String mapping = mapping(definition);
        Matcher matcher = pattern(phrase).map(words -> words.matcher(sentence.trim())).filter(Matcher::matches)
                .orElse(null);
        if (matcher == null) {
            return mapping;
        }
        List<String> holes = holes(phrase);
        for (int i = 0; i < holes.size(); i++) {
            mapping = mapping.replace("{" + holes.get(i) + "}", matcher.group("h" + i).trim());
        }
        return mapping;
    }

    /**
     * The holes of a sentence.
     *
     * @param phrase the left side of a definition
     * @return their names in order
     */
    public static List<String> holes(String phrase) {
        return SentencePattern.holes(phrase).stream().map(SentencePattern.Hole::name).toList();
    }

    /** Words that are no regular expression match nothing, as for the engine. */
    private static Optional<Pattern> pattern(String phrase) {
        try {
            return Optional.of(SentencePattern.of(phrase));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** On one line, without the comments in between. */
    private static String text(SyntaxNode part) {
        return part.allTokens().stream().map(token -> token.kind().isTrivia() ? " " : token.text())
                .collect(Collectors.joining()).replaceAll("(?<!\\\\)\\s+", " ").trim();
    }
}
