package org.heurejuste.language;

import java.util.ArrayList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Resolver;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.internal.names.Sentences;
import org.heurejuste.language.internal.sheet.CellWords;
import org.heurejuste.language.internal.sheet.CsvCells;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxNode;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceFile;
import org.heurejuste.policy.SourceKind;

/** Finds every place where a name stands: in rules, sentences, tables, annotations, letters and sample cases. */
final class Uses {

    /** A place and what stands there. */
    record Use(TextRange range, String text) {
    }

    private final LanguageSnapshot snapshot;
    private final Declared declared;
    private final List<Use> found = new ArrayList<>();

    private Uses(LanguageSnapshot snapshot, Declared declared) {
        this.snapshot = snapshot;
        this.declared = declared;
    }

    static List<Use> of(LanguageSnapshot snapshot, Declared declared, BooleanSupplier cancelled) {
        Uses uses = new Uses(snapshot, declared);
        snapshot.trees().forEach((path, tree) -> {
            Diagnostics.checkCancelled(cancelled);
            uses.inTree(path, tree);
        });
        snapshot.project().sources().forEach(uses::inText);
        Diagnostics.checkCancelled(cancelled);
        uses.inSuites();
        new CaseUses(snapshot, declared, uses.found).find();
        return List.copyOf(uses.found);
    }

    /** The uses in one file of rules or sentences. */
    static List<Use> in(LanguageSnapshot snapshot, Declared declared, String path) {
        Uses uses = new Uses(snapshot, declared);
        snapshot.tree(path).ifPresent(tree -> uses.inTree(path, tree));
        return List.copyOf(uses.found);
    }

    /** Most files do not even have the word. */
    private boolean has(SyntaxTree tree) {
        String name = declared.name();
        boolean property = declared.kind() == Kind.FIELD
                && tree.text().contains(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        return property || declared.kind() == Kind.SENTENCE || tree.text().contains(name);
    }

    private void inTree(String path, SyntaxTree tree) {
        if (!has(tree)) {
            return;
        }
        if (tree.kind() == SourceKind.SENTENCES) {
            tree.root().nodes(SyntaxKind.DEFINITION).forEach(line -> inDefinition(path, line));
        }
        find(path, tree, 0, 0);
        if (declared.kind() == Kind.TYPE || declared.kind() == Kind.FIELD) {
            tree.root().nodes(SyntaxKind.TYPE).forEach(type -> inAnnotations(path, type));
        }
    }

    private void find(String path, SyntaxTree tree, int from, int moved) {
        Resolver resolver = new Resolver(snapshot.names(), path, tree);
        tree.root().allTokens().stream().filter(token -> token.start() >= from && mayBe(token))
                .filter(token -> resolver.resolve(token).filter(declared::isSameAs).isPresent())
                .forEach(token -> add(path, token.start() + moved, token.text()));
    }

    private void add(String path, int offset, String text) {
        found.add(new Use(new TextRange(path, offset, text.length()), text));
    }

    private boolean mayBe(SyntaxToken token) {
        return switch (token.kind()) {
            case WORD -> token.is(declared.name())
                    || declared.kind() == Kind.FIELD && Scope.property(token.text()).equals(declared.name());
            case TEXT -> declared.kind() == Kind.RULE || declared.kind() == Kind.QUERY;
            case SENTENCE_TEXT -> declared.kind() == Kind.SENTENCE;
            default -> false;
        };
    }

    /** The right side of a sentence is rule language with holes. */
    private void inDefinition(String path, SyntaxNode line) {
        SyntaxNode mapping = line.nodes(SyntaxKind.PHRASE).skip(1).findFirst().orElse(null);
        String scope = Sentences.scope(line);
        if (mapping == null || scope.equals("keyword") || declared.kind() == Kind.SENTENCE) {
            return;
        }
        String start = scope.equals("then") ? "rule x when then " : "rule x when ";
        String end = scope.equals("then") ? " end" : " then end";
        String text = Pattern.compile("(?<!\\\\)\\{[^}]*}").matcher(mapping.text())
                .replaceAll(hole -> "1".repeat(hole.group().length()));
        SyntaxTree tree = SyntaxTree.parse(start + text + end);
        find(path, tree, start.length(), mapping.start() - start.length());
    }

    /** {@code @names("Type.field, …")} of any field, and {@code @letter("field.field")} of the field's own type. */
    private void inAnnotations(String path, SyntaxNode type) {
        for (SyntaxNode annotation : type.all(SyntaxKind.ANNOTATION)) {
            String name = annotation.node(SyntaxKind.NAME).map(SyntaxNode::text).orElse("");
            boolean own = type.node(SyntaxKind.NAME).map(SyntaxNode::text).orElse("").equals(declared.owner());
            if (name.equals("names")) {
                words(path, annotation, declared.kind() == Kind.TYPE
                        ? "(?<![\\w.])(" + declared.name() + ")(?=\\.)"
                        : "(?<![\\w.])" + declared.owner() + "\\.(" + declared.name() + ")(?!\\w)");
            } else if (name.equals("letter") && own) {
                words(path, annotation, "(?<!\\w)(" + declared.name() + ")(?!\\w)");
            }
        }
    }

    private void words(String path, SyntaxNode annotation, String pattern) {
        for (SyntaxToken token : annotation.allTokens()) {
            if (token.is(SyntaxKind.TEXT)) {
                Pattern.compile(pattern).matcher(token.text()).results()
                        .forEach(word -> add(path, token.start() + word.start(1), word.group(1)));
            }
        }
    }

    private void inText(SourceFile file) {
        if (LetterUses.isFor(file)) {
            new LetterUses(snapshot, declared, found).find(file);
        } else if (file.kind() == SourceKind.TABLE && file.path().endsWith(".csv")) {
            inCells(file.path(), new CellWords(snapshot.names(), declared, CsvCells.of(file.text())).inTable());
        }
    }

    private void inSuites() {
        CaseFiles.of(snapshot.project(), ".cases.csv").forEach((path, bytes) -> inCells(path, new CellWords(
                snapshot.names(), declared, CsvCells.of(new String(bytes, StandardCharsets.UTF_8))).inSuite()));
    }

    private void inCells(String path, List<CellWords.Word> words) {
        words.forEach(word -> add(path, word.cell().offset() + word.start(), word.text()));
    }
}
