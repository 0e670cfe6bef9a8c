package org.heurejuste.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;

/**
 * What people write for people in a file of rules or sentences, and whose spelling is worth a look: comments, the names of rules and
 * queries, labels, sentences without their holes, and texts of several words. A text of one word is a code.
 */
public final class Prose {

    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
    private static final Set<SyntaxKind> TITLED = Set.of(SyntaxKind.RULE, SyntaxKind.QUERY);

    private Prose() {}

    /**
     * The stretches of a file.
     *
     * @param path the file
     * @param tree its tree
     * @return the stretches in the order of the text
     */
    public static List<TextRange> of(String path, SyntaxTree tree) {
        List<TextRange> found = new ArrayList<>();
        for (SyntaxToken token : tree.root().allTokens()) {
            boolean comment = token.is(SyntaxKind.LINE_COMMENT) || token.is(SyntaxKind.BLOCK_COMMENT);
            if (comment || token.is(SyntaxKind.TEXT) && isForPeople(token)) {
                found.add(TextRange.of(path, token));
            } else if (token.is(SyntaxKind.SENTENCE_TEXT) && isSentence(tree, token)) {
                withoutHoles(path, token, found);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isForPeople(SyntaxToken token) {
        SyntaxNode parent = token.parent();
        return token.text().indexOf(' ') > 0 || TITLED.contains(parent.kind())
                || parent.around(SyntaxKind.ENUM_VALUE).isPresent() || isLabel(parent);
    }

    private static boolean isLabel(SyntaxNode node) {
        return node.around(SyntaxKind.ANNOTATION).or(() -> Optional.of(node))
                .flatMap(annotation -> annotation.node(SyntaxKind.NAME)).map(SyntaxNode::text)
                .filter("labels"::equals).isPresent();
    }

    /** Of a definition only the left side is a sentence; what it means is rule language. */
    private static boolean isSentence(SyntaxTree tree, SyntaxToken token) {
        SyntaxNode definition = token.parent().parent();
        return tree.kind() != SourceKind.SENTENCES || definition != null
                && definition.node(SyntaxKind.PHRASE).filter(left -> left.start() == token.parent().start())
                        .isPresent();
    }

    private static void withoutHoles(String path, SyntaxToken token, List<TextRange> found) {
        Matcher hole = HOLE.matcher(token.text());
        int at = 0;
        while (hole.find()) {
            add(path, token, at, hole.start(), found);
            at = hole.end();
        }
        add(path, token, at, token.length(), found);
    }

    private static void add(String path, SyntaxToken token, int from, int to, List<TextRange> found) {
        if (!token.text().substring(from, to).isBlank()) {
            found.add(new TextRange(path, token.start() + from, to - from));
        }
    }
}
