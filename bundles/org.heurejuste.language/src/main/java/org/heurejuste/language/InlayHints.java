package org.heurejuste.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxTree;

/** Shows the unit behind each number that a field with a unit is compared with. */
public final class InlayHints {

    private InlayHints() {}

    /**
     * The hints of a part of a file.
     *
     * @param snapshot the project
     * @param path the file
     * @param start where the part starts, in UTF-16 units
     * @param end where it ends
     * @param locale the reader's language
     * @return the hints in the order of the text
     */
    public static List<InlayHint> of(LanguageSnapshot snapshot, String path, int start, int end, Locale locale) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        List<InlayHint> hints = new ArrayList<>();
        if (tree != null) {
            Texts texts = new Texts(locale);
            tree.root().nodes().filter(node -> node.end() > start && node.start() < end)
                    .flatMap(node -> node.all(SyntaxKind.PATTERN).stream())
                    .forEach(pattern -> pattern(snapshot, path, pattern, texts, hints));
        }
        return List.copyOf(hints);
    }

    private static void pattern(LanguageSnapshot snapshot, String path, SyntaxNode pattern, Texts texts,
            List<InlayHint> hints) {
        String type = pattern.node(SyntaxKind.NAME).map(SyntaxNode::text).orElse("");
        for (SyntaxNode comparison : pattern.all(SyntaxKind.COMPARISON)) {
            Optional<String> unit = comparison.node(SyntaxKind.REFERENCE).map(SyntaxElement::text)
                    .flatMap(field -> snapshot.names().member(type, field))
                    .map(Declared::node).flatMap(field -> Described.value(field, "unit")).map(texts::unit);
            unit.ifPresent(word -> comparison.nodes(SyntaxKind.RESTRICTION)
                    .flatMap(restriction -> restriction.nodes(SyntaxKind.LITERAL))
                    .filter(literal -> literal.token(SyntaxKind.NUMBER).isPresent())
                    .forEach(literal -> hints.add(new InlayHint(word, path, literal.end()))));
        }
    }
}
