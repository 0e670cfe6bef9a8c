package org.heurejuste.language;

import java.util.List;
import java.util.Locale;
import org.heurejuste.language.internal.names.Scope;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxTree;
import org.heurejuste.policy.SourceKind;

/** What may be written at a place, in conditions and consequences alike, with labels in the reader's language. */
public final class Completions {

    private Completions() {}

    /**
     * What may be written at a place.
     *
     * @param snapshot the project
     * @param path the file
     * @param offset a place in it, in UTF-16 units
     * @param locale the reader's language
     * @return the proposals that fit the beginning of the word there, the most likely first
     */
    public static List<Completion> at(LanguageSnapshot snapshot, String path, int offset, Locale locale) {
        SyntaxTree tree = snapshot.tree(path).orElse(null);
        if (tree == null || isInside(tree, offset)) {
            return List.of();
        } else if (tree.kind() == SourceKind.SENTENCES) {
            return new DefinitionCompletions(snapshot, path, tree, offset, new Texts(locale)).propose();
        }
        CompletionPlace place = new CompletionPlace(tree, offset);
        CompletionList list = new CompletionList(place, new Texts(locale));
        switch (place.region()) {
            case FILE -> new HeadCompletions(snapshot, place, list).statements();
            case DECLARATION -> new HeadCompletions(snapshot, place, list).declaration();
            case HEAD -> new HeadCompletions(snapshot, place, list).head();
            case CONDITIONS -> new ConditionCompletions(snapshot, place, list, scope(snapshot, path, place)).propose();
            default -> new ConsequenceCompletions(snapshot, place, list, scope(snapshot, path, place)).propose();
        }
        return list.ranked();
    }

    private static Scope scope(LanguageSnapshot snapshot, String path, CompletionPlace place) {
        return Scope.of(snapshot.names(), path, place.statement().orElseThrow());
    }

    /** Inside of comments and texts there is nothing to propose. */
    private static boolean isInside(SyntaxTree tree, int offset) {
        return tree.root().tokenAt(Math.max(0, offset - 1)).filter(token -> token.start() < offset)
                .filter(token -> token.is(SyntaxKind.LINE_COMMENT)
                        || (token.is(SyntaxKind.BLOCK_COMMENT) || token.is(SyntaxKind.TEXT)) && offset < token.end())
                .isPresent();
    }
}
