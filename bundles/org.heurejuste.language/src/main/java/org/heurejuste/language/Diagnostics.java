package org.heurejuste.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.heurejuste.language.internal.check.RuleWarnings;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxError;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;

/** What is wrong with a file as far as can be told while it is typed. */
public final class Diagnostics {

    /** The largest statement, in UTF-16 units, whose meaning is checked at each keystroke. */
    private static final int LARGEST = 200_000;

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
     * Everything that is wrong with a file, and what it is warned of.
     *
     * @param snapshot the project
     * @param path the file
     * @return the findings in the order of the text; none for a file that has no tree
     */
    public static List<Diagnostic> of(LanguageSnapshot snapshot, String path) {
        return of(snapshot, path, () -> false);
    }

    /**
     * Everything that is wrong with a file, and what it is warned of: mistakes of form, and of statements without such mistakes
     * names, kinds of values, consequences and what is allowed and seldom meant. The codes are those under which compiling the policy
     * tells the same. What was found out for an earlier snapshot is not looked for again in statements that are as they were.
     *
     * @param snapshot the project
     * @param path the file
     * @param cancelled whether the answer is no longer wanted
     * @return the findings in the order of the text; none for a file that has no tree
     * @throws CancellationException if cancelled
     */
    public static List<Diagnostic> of(LanguageSnapshot snapshot, String path, BooleanSupplier cancelled) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>(ofForm(path, tree));
        if (tree.kind() == SourceKind.RULES) {
            found.addAll(ofMeaning(snapshot, path, tree, cancelled));
            found.addAll(snapshot.duplicates().in(path));
        } else if (tree.kind() == SourceKind.SENTENCE_RULES && found.isEmpty()) {
            found.addAll(snapshot.meanings().ofSentences(snapshot.project(), path));
        }
        found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().offset()));
        return List.copyOf(found);
    }

    private static List<Diagnostic> ofMeaning(LanguageSnapshot snapshot, String path, SyntaxTree tree,
            BooleanSupplier cancelled) {
        Lines lines = new Lines(path, tree.text());
        List<SyntaxNode> all = sound(tree);
        List<SyntaxNode> statements = all.stream().filter(statement -> statement.length() <= LARGEST).toList();
        List<List<Diagnostic>> meanings = snapshot.meanings().of(path, tree, statements,
                statement -> warnings(snapshot.names(), path, statement), cancelled);
        List<Diagnostic> found = new ArrayList<>();
        all.stream().filter(statement -> statement.length() > LARGEST)
                .forEach(statement -> found.add(tooLarge(lines, statement)));
        for (int i = 0; i < statements.size(); i++) {
            SyntaxNode statement = statements.get(i);
            meanings.get(i).stream().filter(d -> holds(snapshot.heirs(), statement, d))
                    .forEach(d -> found.add(placed(d, lines, statement)));
        }
        return found;
    }

    private static Diagnostic tooLarge(Lines lines, SyntaxNode statement) {
        SyntaxToken first = statement.tokens().findFirst().orElseThrow();
        String key = LanguageCode.TOO_LARGE.key();
        return new Diagnostic(LanguageCode.TOO_LARGE, lines.span(first.start(), first.length()),
                Message.of(Diagnostics.class, key), Message.of(Diagnostics.class, key + ".help"));
    }

    private static Diagnostic placed(Diagnostic found, Lines lines, SyntaxNode statement) {
        return new Diagnostic(found.code(),
                lines.span(statement.start() + found.span().offset(), found.span().length()), found.message(),
                found.help());
    }

    /** A variable that a rule does not use may be there for the rules that extend it, which change without it. */
    private static boolean holds(Heirs heirs, SyntaxNode statement, Diagnostic found) {
        int start = found.span().offset();
        return found.code() != LanguageCode.UNUSED_VARIABLE || !statement.is(SyntaxKind.RULE) || !heirs
                .use(statement, statement.text().substring(start, start + found.span().length()));
    }

    /** What is allowed and seldom meant in a file of rules, and nothing else. */
    static List<Diagnostic> warnings(Names names, Heirs heirs, String path, SyntaxTree tree,
            BooleanSupplier cancelled) {
        List<Diagnostic> found = new ArrayList<>();
        List<SyntaxNode> statements = sound(tree);
        Lines lines = new Lines(path, tree.text());
        for (SyntaxNode statement : statements) {
            checkCancelled(cancelled);
            warnings(names, path, statement).stream().filter(warning -> holds(heirs, statement, warning))
                    .forEach(warning -> found.add(placed(warning, lines, statement)));
        }
        return found;
    }

    static void checkCancelled(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static List<Diagnostic> warnings(Names names, String path, SyntaxNode statement) {
        List<Diagnostic> found = new ArrayList<>();
        new RuleWarnings(names, path, (code, place, words) -> found.add(new Diagnostic(code,
                new SourceSpan(path, 1, 1, place.start() - statement.start(), place.length()),
                Message.of(Diagnostics.class, code.key(), words),
                Message.of(Diagnostics.class, code.key() + ".help", words)))).look(statement);
        return found;
    }

    static SourceSpan span(String path, SyntaxTree tree, int offset, int length) {
        return new Lines(path, tree.text()).span(offset, length);
    }

    private static List<SyntaxNode> sound(SyntaxTree tree) {
        NavigableSet<Integer> errors = new TreeSet<>();
        tree.errors().forEach(error -> errors.add(error.offset()));
        return tree.root().nodes().filter(statement -> {
            Integer error = errors.ceiling(statement.start());
            return error == null || error > statement.end();
        }).toList();
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
