package org.heurejuste.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.heurejuste.language.internal.check.RuleWarnings;
import org.heurejuste.language.syntax.SyntaxError;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;

/** What is wrong with a file as far as can be told while it is typed. */
public final class Diagnostics {

    private Diagnostics() {}

    /**
     * Mistakes of form. They carry the codes under which compiling the policy would tell the same mistakes, more slowly and
     * fewer of them: whoever shows both leaves out the compiler's of these codes for this file.
     *
     * @param path the file
     * @param tree its tree
     * @return the mistakes in the order of the text
     */
    public static List<Diagnostic> ofForm(String path, SyntaxTree tree) {
        Lines lines = new Lines(path, tree.text());
        List<Diagnostic> found = new ArrayList<>();
        for (SyntaxError error : tree.errors()) {
            Object[] words = error.words().stream().map(UserWord::of).toArray();
            String key = error.problem().key();
            found.add(new Diagnostic(error.problem().code(), lines.span(error.offset(), error.length()),
                    Message.of(Diagnostics.class, key, words), Message.of(Diagnostics.class, key + ".help", words)));
        }
        return List.copyOf(found);
    }

    /**
     * Everything that can be told without compiling: mistakes of form, and warnings for rules without such mistakes.
     *
     * @param snapshot the project
     * @param path the file
     * @return the findings in the order of the text; none for a file that has no tree
     */
    public static List<Diagnostic> of(LanguageSnapshot snapshot, String path) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>(ofForm(path, tree));
        if (tree.kind() == SourceKind.RULES) {
            Lines lines = new Lines(path, tree.text());
            RuleWarnings warnings = new RuleWarnings(snapshot.names(), path,
                    (code, place, words) -> found.add(new Diagnostic(code, lines.span(place.start(), place.length()),
                            Message.of(Diagnostics.class, code.key(), words),
                            Message.of(Diagnostics.class, code.key() + ".help", words))));
            tree.root().nodes().filter(statement -> isSound(tree, statement)).forEach(warnings::look);
        }
        found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().offset()));
        return List.copyOf(found);
    }

    private static boolean isSound(SyntaxTree tree, SyntaxNode statement) {
        return tree.errors().stream()
                .noneMatch(error -> error.offset() >= statement.start() && error.offset() <= statement.end());
    }

    /** Lines and columns, counted once for a file. */
    private static final class Lines {

        private final String path;
        private final String text;
        private final int[] starts;

        Lines(String path, String text) {
            this.path = path;
            this.text = text;
            List<Integer> found = new ArrayList<>(List.of(0));
            for (int i = 0; i < text.length(); i++) {
                boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if (!pair && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
                    found.add(i + 1);
                }
            }
            this.starts = found.stream().mapToInt(Integer::intValue).toArray();
        }

        SourceSpan span(int offset, int length) {
            int place = Arrays.binarySearch(starts, offset);
            int line = place >= 0 ? place : -place - 2;
            return new SourceSpan(path, line + 1, offset - starts[line] + 1, offset,
                    Math.min(length, text.length() - offset));
        }
    }
}
