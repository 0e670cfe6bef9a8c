package org.heurejuste.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxTree;

/** What of a file can be folded away, and which brackets and keywords belong together. */
public final class Folding {

    private static final Set<SyntaxKind> FOLDED = EnumSet.of(SyntaxKind.RULE, SyntaxKind.QUERY, SyntaxKind.TYPE,
            SyntaxKind.ENUM, SyntaxKind.FUNCTION, SyntaxKind.WINDOW_DECLARATION);
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Folding() {}

    /**
     * What can be folded away.
     *
     * @param path the file
     * @param tree its tree
     * @return statements, blocks of imports and comments that take more than a line, in the order of the text
     */
    public static List<TextRange> of(String path, SyntaxTree tree) {
        List<TextRange> found = new ArrayList<>();
        SyntaxElement firstImport = null;
        SyntaxElement lastImport = null;
        for (SyntaxElement element : tree.root().children()) {
            if (element.is(SyntaxKind.IMPORT)) {
                firstImport = firstImport == null ? element : firstImport;
                lastImport = element;
            } else if (FOLDED.contains(element.kind()) || element.is(SyntaxKind.BLOCK_COMMENT)) {
                add(path, tree, element.start(), element.end(), found);
            }
        }
        if (firstImport != null && lastImport != null) {
            add(path, tree, firstImport.start(), lastImport.end(), found);
        }
        found.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
        return List.copyOf(found);
    }

    private static void add(String path, SyntaxTree tree, int start, int end, List<TextRange> found) {
        String text = tree.text().substring(start, end);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            found.add(new TextRange(path, start, end - start));
        }
    }

    /**
     * What belongs to the bracket or keyword at a place.
     *
     * @param path the file
     * @param tree its tree
     * @param offset a place, in UTF-16 units
     * @return the bracket and its partner, or {@code rule}, {@code when}, {@code then} and {@code end} of one rule; none where
     *         there is neither
     */
    public static List<TextRange> matching(String path, SyntaxTree tree, int offset) {
        return tree.root().tokenAt(offset).map(token -> token.is(SyntaxKind.SYMBOL)
                ? brackets(path, tree, token.start())
                : keywords(path, tree, token)).orElse(List.of());
    }

    private static List<TextRange> brackets(String path, SyntaxTree tree, int offset) {
        List<? extends SyntaxElement> tokens = tree.statementAt(offset).map(SyntaxNode::allTokens).orElse(List.of())
                .stream()
                .filter(token -> token.is(SyntaxKind.SYMBOL) && (OPENING + CLOSING).contains(token.text())).toList();
        List<SyntaxElement> open = new ArrayList<>();
        for (SyntaxElement token : tokens) {
            if (OPENING.contains(token.text())) {
                open.add(token);
            } else if (!open.isEmpty()) {
                SyntaxElement partner = open.remove(open.size() - 1);
                if (partner.start() == offset || token.start() == offset) {
                    return List.of(TextRange.of(path, partner), TextRange.of(path, token));
                }
            }
        }
        return List.of();
    }

    private static List<TextRange> keywords(String path, SyntaxTree tree, SyntaxElement word) {
        SyntaxNode rule = tree.statementAt(word.start()).filter(node -> FOLDED.contains(node.kind())).orElse(null);
        if (rule == null) {
            return List.of();
        }
        List<TextRange> words = rule.allTokens().stream()
                .filter(token -> token.parent() == rule && (token.start() == rule.start() || isEnd(tree, token.text()))
                        || token.parent().is(SyntaxKind.CONDITIONS) && meaning(tree, token.text()).equals("when")
                        || token.parent().is(SyntaxKind.CONSEQUENCE) && meaning(tree, token.text()).equals("then"))
                .map(token -> TextRange.of(path, token)).toList();
        return words.contains(TextRange.of(path, word)) ? words : List.of();
    }

    private static boolean isEnd(SyntaxTree tree, String word) {
        return meaning(tree, word).equals("end");
    }

    private static String meaning(SyntaxTree tree, String word) {
        return tree.keywords().meaning(word);
    }
}
