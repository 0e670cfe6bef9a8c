package org.heurejuste.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Names;
import org.heurejuste.language.syntax.SyntaxError;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.Handbook;
import org.heurejuste.policy.PolicyCode;
import org.heurejuste.policy.diagnostic.Diagnostic;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.text.UserWord;

/** Mends of mistakes, where the mend is known: of mistakes of form, of warnings, and of what compiling a policy finds. */
public final class QuickFixes {

    private final LanguageSnapshot snapshot;
    private final String path;
    private final SyntaxTree tree;

    private QuickFixes(LanguageSnapshot snapshot, String path, SyntaxTree tree) {
        this.snapshot = snapshot;
        this.path = path;
        this.tree = tree;
    }

    /**
     * The mends of a mistake.
     *
     * @param snapshot the project in which it was found
     * @param diagnostic the mistake, told by {@link Diagnostics} or by compiling the policy
     * @return the mends, the most likely first; none where none is known
     */
    public static List<QuickFix> of(LanguageSnapshot snapshot, Diagnostic diagnostic) {
        String path = diagnostic.span().path();
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null || diagnostic.span().offset() > tree.text().length()) {
            return List.of();
        }
        QuickFixes fixes = new QuickFixes(snapshot, path, tree);
        Stream<QuickFix> form = tree.errors().stream().filter(error -> error.offset() == diagnostic.span().offset())
                .filter(error -> error.problem().code() == diagnostic.code())
                .flatMap(error -> fixes.form(error).stream());
        return Stream.concat(form, fixes.found(diagnostic)).distinct().toList();
    }

    private Optional<QuickFix> form(SyntaxError error) {
        return switch (error.problem()) {
            case MISSING -> isSign(error) ? insert(error.offset(), error.words().get(0)) : Optional.empty();
            case MISSING_THEN -> insertLine(error.offset(), "then");
            case MISSING_END -> insertLine(error.offset(), "end");
            case MISSING_BRACE -> insertLine(error.offset(), "}");
            case OPEN_BRACKET -> closing(error);
            case OPEN_TEXT -> insert(error.offset() + error.length(), error.words().get(0));
            case COMPARISON -> replace(error.offset(), error.length(),
                    error.words().size() > 1 ? error.words().get(1) : "==");
            case CONNECTIVE -> replace(error.offset(), error.length(), error.words().get(1));
            case ESCAPE -> replace(error.offset(), 1, "\\\\");
            case LONE_BRACKET, CHARACTER, LATE_UNIT -> delete(error.offset(), error.length());
            case OPERATOR -> NearestWords.operator(error.words().get(0))
                    .flatMap(word -> replace(error.offset(), error.length(), word));
            default -> Optional.empty();
        };
    }

    /** A bracket is closed at the end of its line, before the semicolon; where a brace is to be closed nobody can tell. */
    private Optional<QuickFix> closing(SyntaxError error) {
        int sign = "([".indexOf(error.words().get(0));
        int end = tree.text().indexOf('\n', error.offset());
        String line = tree.text().substring(error.offset(), end < 0 ? tree.text().length() : end).stripTrailing();
        int place = error.offset() + (line.endsWith(";") ? line.length() - 1 : line.length());
        return sign < 0 ? Optional.empty() : insert(place, ")]".substring(sign, sign + 1));
    }

    private static boolean isSign(SyntaxError error) {
        return !error.words().isEmpty() && error.words().get(0).length() == 1;
    }

    private Stream<QuickFix> found(Diagnostic diagnostic) {
        int offset = diagnostic.span().offset();
        int length = diagnostic.span().length();
        if (diagnostic.code() == LanguageCode.UNUSED_VARIABLE) {
            return binding(offset).stream();
        } else if (diagnostic.code() == LanguageCode.ASSIGNMENT) {
            return assignment(offset).stream();
        } else if (diagnostic.code() == PolicyCode.MISSING_SEMICOLON) {
            return insert(offset + length, ";").stream();
        } else if (diagnostic.code() == PolicyCode.DUPLICATE_RULE) {
            return title(offset).stream();
        } else if (diagnostic.code() == PolicyCode.RULE_WITHOUT_CLAUSE) {
            return clause(offset, length).stream();
        }
        Optional<String> proposed = ProposedWords.instead(diagnostic);
        Stream<QuickFix> words = proposed.isPresent()
                ? replace(offset, length, proposed.get()).stream()
                : nearest(diagnostic).stream();
        return Stream.concat(words, imports(diagnostic).flatMap(name -> imported(name).stream()));
    }

    private Optional<QuickFix> nearest(Diagnostic diagnostic) {
        return token(diagnostic.span().offset()).filter(token -> token.is(SyntaxKind.WORD))
                .flatMap(token -> new NearestWords(snapshot, path, tree).to(token, diagnostic.code())
                        .flatMap(word -> replace(token.start(), token.length(), word)));
    }

    /** The name of a rule with the first number that no other rule has behind it. */
    private Optional<QuickFix> title(int offset) {
        return token(offset).flatMap(token -> {
            String name = Names.unquoted(token.text());
            Set<String> taken = snapshot.names().all(Declared.Kind.RULE).stream().map(Declared::name)
                    .collect(Collectors.toSet());
            int number = 2;
            while (taken.contains(name + " " + number)) {
                number++;
            }
            return replace(offset, token.length(), '"' + name + " " + number + '"');
        });
    }

    /** Rules are often named after their clause. */
    private Optional<QuickFix> clause(int offset, int length) {
        String title = Names.unquoted(tree.text().substring(offset, offset + length));
        Set<String> clauses = Handbook.of(snapshot.project()).clauses();
        return Stream.of(title.split("[^\\p{L}\\d]+")).filter(clauses::contains).findFirst().map(name -> fix(
                "fix.insert", "@clause(" + name + ")",
                new TextEdit(offset + length, 0, "\n    @clause(" + name + ")")));
    }

    private Stream<String> imports(Diagnostic diagnostic) {
        boolean type = diagnostic.code() == PolicyCode.MISSING_IMPORT || diagnostic.code() == PolicyCode.UNKNOWN_TYPE;
        return type
                ? Stream.concat(ProposedWords.imported(diagnostic).stream(),
                        token(diagnostic.span().offset()).flatMap(token -> snapshot.names().javaType(token.text()))
                                .map(java -> java.type().getName()).filter(name -> !name.startsWith("java.lang."))
                                .stream())
                        .distinct()
                : Stream.empty();
    }

    /** Without {@code $x :} the constraint or pattern stays. */
    private Optional<QuickFix> binding(int offset) {
        return token(offset).map(SyntaxToken::parent).flatMap(node -> node.children().stream()
                .filter(child -> child.start() > offset && !child.kind().isTrivia() && !child.text().startsWith(":"))
                .findFirst().flatMap(rest -> delete(offset, rest.start() - offset)));
    }

    private Optional<QuickFix> assignment(int offset) {
        return tree.root().all(SyntaxKind.ASSIGNMENT).stream().filter(node -> node.start() == offset)
                .flatMap(SyntaxNode::tokens).filter(token -> token.is("=")).findFirst()
                .flatMap(token -> replace(token.start(), 1, "=="));
    }

    private Optional<QuickFix> imported(String name) {
        int place = tree.root().nodes().filter(node -> node.is(SyntaxKind.PACKAGE) || node.is(SyntaxKind.IMPORT))
                .mapToInt(SyntaxNode::end).max().orElse(0);
        String line = place == 0 ? "import " + name + "\n" : "\nimport " + name;
        return Optional.of(fix("fix.import", name, new TextEdit(place, 0, line)));
    }

    private Optional<SyntaxToken> token(int offset) {
        return tree.root().tokenAt(offset);
    }

    private Optional<QuickFix> insert(int offset, String text) {
        return Optional.of(fix("fix.insert", text, new TextEdit(offset, 0, text)));
    }

    private Optional<QuickFix> insertLine(int offset, String word) {
        return Optional.of(fix("fix.insert", word, new TextEdit(offset, 0, "\n" + word)));
    }

    private Optional<QuickFix> replace(int offset, int length, String text) {
        return Optional.of(fix("fix.replace", text, new TextEdit(offset, length, text)));
    }

    private Optional<QuickFix> delete(int offset, int length) {
        return Optional.of(fix("fix.delete", tree.text().substring(offset, offset + length).trim(),
                new TextEdit(offset, length, "")));
    }

    private QuickFix fix(String key, String word, TextEdit edit) {
        return new QuickFix(Message.of(QuickFixes.class, key, UserWord.of(word)), path, List.of(edit));
    }
}
