package org.heurejuste.language.internal.names;

import java.util.Locale;
import java.util.Optional;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;

/** What annotations say of a declaration. */
public final class Described {

    private Described() {}

    /**
     * What people call it.
     *
     * @param declared a type, an enum, a field or a value
     * @param locale the reader's language
     * @return its label, or its name where it has none
     */
    public static String label(Declared declared, Locale locale) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        if (declared.kind() == Declared.Kind.VALUE) {
            return valueLabel(declared, language).orElse(declared.name());
        }
        return pair(declared.node(), "labels", language).map(Names::unquoted).orElse(declared.name());
    }

    /** An enum's values carry their labels as arguments, in the order of the enum's fields. */
    private static Optional<String> valueLabel(Declared value, String language) {
        SyntaxNode enumeration = value.node().parent();
        if (enumeration == null) {
            return Optional.empty();
        }
        int index = enumeration.nodes(SyntaxKind.FIELD).flatMap(field -> field.token(SyntaxKind.WORD).stream())
                .map(SyntaxToken::text).toList().indexOf(language);
        return value.node().node(SyntaxKind.ARGUMENTS).stream().flatMap(SyntaxNode::nodes).map(SyntaxNode::text)
                .skip(Math.max(0, index)).findFirst().filter(text -> index >= 0).map(Names::unquoted);
    }

    /**
     * Whether it has an annotation.
     *
     * @param node what declares something
     * @param annotation the name of an annotation
     * @return whether it is there
     */
    public static boolean has(SyntaxNode node, String annotation) {
        return annotation(node, annotation).isPresent();
    }

    /**
     * The value of an annotation.
     *
     * @param node what declares something
     * @param annotation the name of an annotation
     * @return what stands between its brackets, without quotes; empty where it is not there
     */
    public static Optional<String> value(SyntaxNode node, String annotation) {
        return annotation(node, annotation).map(found -> {
            int open = found.text().indexOf('(');
            int close = found.text().lastIndexOf(')');
            return open < 0 || close < open ? "" : Names.unquoted(found.text().substring(open + 1, close).trim());
        });
    }

    /**
     * A named value of an annotation.
     *
     * @param node what declares something
     * @param annotation the name of an annotation
     * @param key the name of the value
     * @return the value as written, or empty where it is not there
     */
    public static Optional<String> pair(SyntaxNode node, String annotation, String key) {
        return annotation(node, annotation).stream().flatMap(found -> found.nodes(SyntaxKind.ANNOTATION_PAIR))
                .filter(pair -> pair.token(SyntaxKind.WORD).map(SyntaxToken::text).orElse("").equals(key))
                .flatMap(pair -> pair.nodes().findFirst().stream()).map(SyntaxNode::text).findFirst();
    }

    private static Optional<SyntaxNode> annotation(SyntaxNode node, String name) {
        return node.nodes(SyntaxKind.ANNOTATION)
                .filter(found -> found.node(SyntaxKind.NAME).map(SyntaxNode::text).orElse("").equals(name))
                .findFirst();
    }

    /**
     * The type of a field.
     *
     * @param field a field
     * @return its type as written, or empty where it has none
     */
    public static String type(SyntaxNode field) {
        return field.node(SyntaxKind.TYPE_NAME).map(SyntaxElement::text).orElse("");
    }

    /**
     * The value of a field that a case leaves out.
     *
     * @param field a field
     * @return as written, or empty where the declaration says nothing
     */
    public static Optional<String> defaultValue(SyntaxNode field) {
        Optional<String> initial = field.nodes().filter(node -> !node.is(SyntaxKind.TYPE_NAME)
                && !node.is(SyntaxKind.ANNOTATION)).map(SyntaxNode::text).findFirst();
        return value(field, "default").or(() -> initial);
    }
}
