package org.heurejuste.languageserver.internal.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.heurejuste.language.Folding;
import org.heurejuste.language.Navigation;
import org.heurejuste.language.TextRange;
import org.heurejuste.language.syntax.SyntaxElement;
import org.heurejuste.language.syntax.SyntaxKind;
import org.heurejuste.language.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Where things are: declarations, uses, partners, what folds, and what surrounds a place. */
public final class Places {

    private Places() {}

    /**
     * Where a name is declared, or a clause is written.
     *
     * @param asked the question
     * @param position a place in the name
     * @return the places
     */
    public static List<Location> definition(Asked asked, Position position) {
        return Navigation.definition(asked.snapshot(), asked.path(), asked.offset(position)).stream()
                .map(asked::location).toList();
    }

    /**
     * Where a name stands.
     *
     * @param asked the question
     * @param position a place in the name
     * @param declaration whether its declaration counts
     * @return the places
     */
    public static List<Location> references(Asked asked, Position position, boolean declaration) {
        int offset = asked.offset(position);
        List<TextRange> declared = declaration
                ? List.of()
                : Navigation.definition(asked.snapshot(), asked.path(), offset);
        return Navigation.references(asked.snapshot(), asked.path(), offset, asked::isCancelled).stream()
                .filter(range -> !declared.contains(range)).map(asked::location).toList();
    }

    /**
     * Where the type of a name is declared.
     *
     * @param asked the question
     * @param position a place in the name
     * @return the place, if the type is one of the project's own
     */
    public static List<Location> typeDefinition(Asked asked, Position position) {
        return Navigation.typeDefinition(asked.snapshot(), asked.path(), asked.offset(position)).stream()
                .map(asked::location).toList();
    }

    /**
     * What is to be typed in together.
     *
     * @param asked the question
     * @param position a place in it
     * @return the places of a variable; null where there is none
     */
    public static @Nullable LinkedEditingRanges linked(Asked asked, Position position) {
        List<Range> ranges = Navigation.linked(asked.snapshot(), asked.path(), asked.offset(position)).stream()
                .map(asked::range).toList();
        return ranges.isEmpty() ? null : new LinkedEditingRanges(ranges, "[\\p{L}_$][\\p{L}\\p{N}_$]*");
    }

    /**
     * Where a name stands in the file, or what belongs to a bracket or keyword.
     *
     * @param asked the question
     * @param position a place in it
     * @return the places
     */
    public static List<DocumentHighlight> highlights(Asked asked, Position position) {
        int offset = asked.offset(position);
        List<TextRange> found = Navigation.occurrences(asked.snapshot(), asked.path(), offset);
        if (found.isEmpty()) {
            found = asked.tree().map(tree -> Folding.matching(asked.path(), tree, offset)).orElse(List.of());
        }
        return found.stream().map(range -> new DocumentHighlight(asked.range(range))).toList();
    }

    /**
     * What can be folded away.
     *
     * @param asked the question
     * @return the stretches, in whole lines
     */
    public static List<FoldingRange> folds(Asked asked) {
        List<FoldingRange> found = new ArrayList<>();
        asked.tree().ifPresent(tree -> {
            for (TextRange range : Folding.of(asked.path(), tree)) {
                Range lines = asked.range(range);
                FoldingRange fold = new FoldingRange(lines.getStart().getLine(), lines.getEnd().getLine());
                fold.setKind(kind(tree.text(), range.offset()));
                found.add(fold);
            }
        });
        return found;
    }

    private static @Nullable String kind(String text, int offset) {
        if (text.startsWith("import", offset)) {
            return FoldingRangeKind.Imports;
        }
        return text.startsWith("/*", offset) ? FoldingRangeKind.Comment : null;
    }

    /**
     * What surrounds a place, from the word outwards.
     *
     * @param asked the question
     * @param position the place
     * @return the word with what it is a part of
     */
    public static SelectionRange selection(Asked asked, Position position) {
        int offset = asked.offset(position);
        List<TextRange> ranges = new ArrayList<>();
        asked.tree().flatMap(tree -> element(tree, offset)).ifPresent(element -> {
            for (SyntaxElement part = element; part != null; part = part.parent()) {
                TextRange range = new TextRange(asked.path(), part.start(), part.length());
                if (!ranges.contains(range) && range.length() > 0) {
                    ranges.add(range);
                }
            }
        });
        SelectionRange outer = null;
        for (int i = ranges.size() - 1; i >= 0; i--) {
            outer = new SelectionRange(asked.range(ranges.get(i)), outer);
        }
        return outer == null ? new SelectionRange(new Range(position, position), null) : outer;
    }

    private static Optional<SyntaxElement> element(SyntaxTree tree, int offset) {
        Optional<SyntaxElement> at = tree.root().tokenAt(offset).map(token -> token);
        return at.filter(token -> !token.kind().isTrivia() || token.is(SyntaxKind.LINE_COMMENT))
                .or(() -> tree.root().tokenAt(Math.max(0, offset - 1)).map(token -> token));
    }
}
