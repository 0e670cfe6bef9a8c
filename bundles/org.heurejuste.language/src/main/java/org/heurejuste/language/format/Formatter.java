package org.heurejuste.language.format;

import java.util.ArrayList;
import java.util.List;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.SourceKind;

/**
 * Lays out rule files in the one way of the house. Only blanks and line ends change: words, signs and comments stay, in their
 * order, and a statement with mistakes of form is left as it is. Laid out twice, a text is the same as laid out once.
 */
public final class Formatter {

    private Formatter() {}

    /**
     * Lays out a file.
     *
     * @param tree a rule file, a file of sentences or one of rules in sentences; of the latter two only the blanks around lines change, for
     *        those in a sentence belong to it
     * @return the changes of blanks that it takes, in the order of the text; none where it is laid out already
     */
    public static List<TextEdit> format(SyntaxTree tree) {
        List<TextEdit> edits = tree.kind() == SourceKind.RULES
                ? edits(tree)
                : new LineLayout(tree, lineEnd(tree.text())).edits();
        SyntaxTree after = SyntaxTree.parse(tree.kind(), TextEdit.apply(edits, tree.text()), tree.keywords(),
                () -> false);
        return saysTheSame(tree, after) ? edits : List.of();
    }

    private static List<TextEdit> edits(SyntaxTree tree) {
        List<Piece> pieces = new Pieces(tree).all();
        String lineEnd = lineEnd(tree.text());
        List<TextEdit> edits = new ArrayList<>();
        int at = 0;
        Piece before = null;
        Columns columns = new Columns();
        for (Piece piece : pieces) {
            String gap = tree.text().substring(at, piece.start());
            String wanted = piece.gap(gap, before, lineEnd, columns);
            columns.put(wanted, piece.token());
            if (!wanted.equals(gap)) {
                edits.add(new TextEdit(at, gap.length(), wanted));
            }
            at = piece.end();
            before = piece;
        }
        String rest = tree.text().substring(at);
        String end = pieces.isEmpty() ? rest : lineEnd;
        if (!rest.equals(end)) {
            edits.add(new TextEdit(at, rest.length(), end));
        }
        return edits;
    }

    private static String lineEnd(String text) {
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        return feed < 0 && carriage >= 0 ? "\r" : feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The layout cannot change what a file says; should it ever, the file is left alone. */
    private static boolean saysTheSame(SyntaxTree before, SyntaxTree after) {
        return words(before).equals(words(after)) && before.errors().size() == after.errors().size();
    }

    private static List<String> words(SyntaxTree tree) {
        return tree.root().allTokens().stream().filter(token -> !token.text().isBlank())
                .map(token -> tree.kind() == SourceKind.RULES ? token.text() : token.text().strip()).toList();
    }
}
