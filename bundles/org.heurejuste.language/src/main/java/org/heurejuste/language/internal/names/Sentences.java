package org.heurejuste.language.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;

/** The sentences of a project's {@code .dsl} files, as rules use them. */
public final class Sentences {

    private static final Pattern HOLE = Pattern.compile("\\{([^}:]*)(?::[^}]*)?}");

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
                .filter(known -> pattern(phrase(known.node())).matcher(sentence).matches())
                .findFirst();
    }

    /**
     * The left side of a definition.
     *
     * @param definition a line of a {@code .dsl} file
     * @return the sentence with its holes
     */
    public static String phrase(SyntaxNode definition) {
        return definition.nodes(SyntaxKind.PHRASE).map(SyntaxElement::text).findFirst().orElse("").trim();
    }

    /**
     * The right side of a definition.
     *
     * @param definition a line of a {@code .dsl} file
     * @return what the sentence means
     */
    public static String mapping(SyntaxNode definition) {
        return definition.nodes(SyntaxKind.PHRASE).map(SyntaxElement::text).skip(1).findFirst().orElse("").trim();
    }

    /**
     * Where a sentence may be used.
     *
     * @param definition a line of a {@code .dsl} file
     * @return {@code when}, {@code then}, {@code keyword}, or {@code *} for conditions and consequences
     */
    public static String scope(SyntaxNode definition) {
        String scope = definition.node(SyntaxKind.SCOPE).map(SyntaxElement::text).orElse("[]");
        String word = scope.substring(1, scope.length() - 1).trim();
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
        Matcher matcher = pattern(phrase).matcher(sentence);
        String mapping = mapping(definition);
        if (!matcher.matches()) {
            return mapping;
        }
        List<String> holes = holes(phrase);
        for (int i = 0; i < holes.size(); i++) {
            mapping = mapping.replace("{" + holes.get(i) + "}", matcher.group(i + 1).trim());
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
        List<String> holes = new ArrayList<>();
        for (Matcher hole = HOLE.matcher(phrase); hole.find();) {
            holes.add(hole.group(1));
        }
        return holes;
    }

    private static Pattern pattern(String phrase) {
        StringBuilder pattern = new StringBuilder();
        Matcher hole = HOLE.matcher(phrase);
        int at = 0;
        while (hole.find()) {
            pattern.append(literal(phrase.substring(at, hole.start()))).append("(.*?)");
            at = hole.end();
        }
        return Pattern.compile(pattern + literal(phrase.substring(at)));
    }

    private static String literal(String words) {
        String joined = words.replaceAll("\\s+", " ");
        return joined.isEmpty() ? "" : Pattern.quote(joined).replace(" ", "\\E\\s+\\Q");
    }
}
