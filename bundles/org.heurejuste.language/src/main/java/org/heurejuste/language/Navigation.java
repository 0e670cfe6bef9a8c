package org.heurejuste.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.heurejuste.language.internal.names.Declared;
import org.heurejuste.language.internal.names.Declared.Kind;
import org.heurejuste.language.internal.names.Described;
import org.heurejuste.language.internal.names.Resolver;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxToken;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.text.TextEdit;
import org.heurejuste.policy.Handbook;

/** Goes from a name to what declares it, to all its uses, and gives it another name everywhere. */
public final class Navigation {

    private Navigation() {}

    /**
     * Where the name at a place is declared.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @return the name in its declaration, or the anchor of a clause in the handbook, one for each language; empty where the
     *         word is no name
     */
    public static List<TextRange> definition(LanguageSnapshot snapshot, String path, int offset) {
        Optional<String> clause = token(snapshot, path, offset).flatMap(ClauseTexts::clauseAt);
        if (clause.isPresent()) {
            return Handbook.of(snapshot.project()).anchors().stream()
                    .filter(anchor -> anchor.name().equals(clause.get()))
                    .map(anchor -> new TextRange(anchor.span().path(), anchor.span().offset(), anchor.span().length()))
                    .toList();
        }
        return declared(snapshot, path, offset).map(TextRange::of).stream().toList();
    }

    /**
     * Every place where a name stands, its declaration included.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @return the places, by file and in the order of the text
     */
    public static List<TextRange> references(LanguageSnapshot snapshot, String path, int offset) {
        return references(snapshot, path, offset, () -> false);
    }

    /**
     * Every place where a name stands, its declaration included.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param cancelled whether the answer is no longer wanted
     * @return the places, by file and in the order of the text
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static List<TextRange> references(LanguageSnapshot snapshot, String path, int offset,
            BooleanSupplier cancelled) {
        return declared(snapshot, path, offset).map(declared -> Uses.of(snapshot, declared, cancelled))
                .orElse(List.of()).stream().map(Uses.Use::range).toList();
    }

    /**
     * Every place where a name stands in workbooks: decision tables and suites of the format {@code .xlsx}.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param cancelled whether the answer is no longer wanted
     * @return the places, by file and in the order of its cells
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static List<CellReference> cellReferences(LanguageSnapshot snapshot, String path, int offset,
            BooleanSupplier cancelled) {
        return declared(snapshot, path, offset).map(declared -> WorkbookUses.of(snapshot, declared, cancelled))
                .map(WorkbookUses::references).orElse(List.of());
    }

    /**
     * Where the type of what stands at a place is declared.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @return the name of the type in its declaration; empty where it is none of the project's own
     */
    public static Optional<TextRange> typeDefinition(LanguageSnapshot snapshot, String path, int offset) {
        return declared(snapshot, path, offset).flatMap(declared -> type(snapshot, path, offset, declared))
                .map(TextRange::of);
    }

    private static Optional<Declared> type(LanguageSnapshot snapshot, String path, int offset, Declared declared) {
        return switch (declared.kind()) {
            case TYPE, ENUM -> Optional.of(declared);
            case VALUE -> snapshot.names().type(declared.owner());
            case FIELD, GLOBAL, FUNCTION -> snapshot.names().type(Described.type(declared.node()));
            case VARIABLE -> statement(snapshot, path, offset)
                    .flatMap(scope -> scope.variable(declared.name())).map(Scope.Variable::type)
                    .flatMap(snapshot.names()::type);
            default -> Optional.empty();
        };
    }

    private static Optional<Scope> statement(LanguageSnapshot snapshot, String path, int offset) {
        return snapshot.statement(path, offset).map(node -> Scope.of(snapshot.names(), path, node));
    }

    /**
     * The places that are to be typed in together: those of a variable, which no other statement knows.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in one of them, in UTF-16 units
     * @return the places, in the order of the text; none where the word is no variable
     */
    public static List<TextRange> linked(LanguageSnapshot snapshot, String path, int offset) {
        return declared(snapshot, path, offset).filter(declared -> declared.kind() == Kind.VARIABLE)
                .filter(declared -> declared.path().equals(path))
                .map(declared -> Uses.in(snapshot, declared, path)).orElse(List.of()).stream().map(Uses.Use::range)
                .toList();
    }

    /**
     * The places in one file where a name stands.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @return the places, in the order of the text
     */
    public static List<TextRange> occurrences(LanguageSnapshot snapshot, String path, int offset) {
        return declared(snapshot, path, offset).map(declared -> Uses.in(snapshot, declared, path)).orElse(List.of())
                .stream().map(Uses.Use::range).toList();
    }

    /**
     * What it takes to give a name another one in text files: rules, sentences, annotations, letters, tables
     * and suites as CSV, and sample cases as YAML.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param newName the new name, without quotes
     * @return the changes of each file; none where the word is no name, or the new name is none
     */
    public static Map<String, List<TextEdit>> rename(LanguageSnapshot snapshot, String path, int offset,
            String newName) {
        Map<String, List<TextEdit>> edits = new TreeMap<>();
        declared(snapshot, path, offset).filter(declared -> canBe(newName, declared.kind()))
                .ifPresent(declared -> Uses.of(snapshot, declared, () -> false).forEach(use -> edits
                        .computeIfAbsent(use.range().path(), file -> new ArrayList<>())
                        .add(new TextEdit(use.range().offset(), use.range().length(),
                                renamed(use.text(), declared, newName)))));
        return edits;
    }

    /**
     * What it takes to give a name another one wherever a project has it: besides what {@link #rename} changes, in workbooks, of which
     * only the cells concerned change. Meant to be shown before it is done.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param newName the new name, without quotes
     * @return the changes; nothing where the word is no name, or the new name is none
     */
    public static Renaming renaming(LanguageSnapshot snapshot, String path, int offset, String newName) {
        Map<String, List<TextEdit>> texts = rename(snapshot, path, offset, newName);
        if (texts.isEmpty()) {
            return new Renaming(texts, Map.of(), List.of());
        }
        Declared declared = declared(snapshot, path, offset).orElseThrow();
        WorkbookUses workbooks = WorkbookUses.of(snapshot, declared, () -> false);
        return new Renaming(texts, workbooks.renamed(text -> renamed(text, declared, newName)), workbooks.unread());
    }

    private static boolean canBe(String name, Kind kind) {
        boolean title = kind == Kind.RULE && !name.isBlank() && name.indexOf('"') < 0 && name.indexOf('\n') < 0;
        return title || kind != Kind.SENTENCE && !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private static String renamed(String text, Declared declared, String newName) {
        if (text.startsWith("\"") || text.startsWith("'")) {
            return text.charAt(0) + newName + text.charAt(0);
        } else if (declared.kind() == Kind.RULE) {
            return '"' + newName + '"';
        } else if (text.equals(declared.name())) {
            return newName;
        }
        String method = text.substring(0, text.startsWith("is") ? 2 : 3);
        return method + newName.substring(0, 1).toUpperCase(Locale.ROOT) + newName.substring(1);
    }

    private static Optional<Declared> declared(LanguageSnapshot snapshot, String path, int offset) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        return tree == null
                ? Optional.empty()
                : token(snapshot, path, offset)
                        .flatMap(token -> new Resolver(snapshot.names(), path, tree).resolve(token));
    }

    /** The word at a place, also right behind it. */
    private static Optional<SyntaxToken> token(LanguageSnapshot snapshot, String path, int offset) {
        return snapshot.tree(path).flatMap(tree -> tree.root().tokenAt(offset).filter(Navigation::isName)
                .or(() -> tree.root().tokenAt(Math.max(0, offset - 1)).filter(Navigation::isName)));
    }

    private static boolean isName(SyntaxToken token) {
        return token.is(SyntaxKind.WORD) || token.is(SyntaxKind.TEXT) || token.is(SyntaxKind.SENTENCE_TEXT);
    }
}
