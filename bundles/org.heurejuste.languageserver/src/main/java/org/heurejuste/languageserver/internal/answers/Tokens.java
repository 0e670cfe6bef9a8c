package org.heurejuste.languageserver.internal.answers;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.heurejuste.language.Colour;
import org.heurejuste.language.Colours;
import org.heurejuste.languageserver.internal.workspace.TextLines;

/** What each word is, in the numbers of the protocol: line and character after the word before, length, type, nothing more. */
public final class Tokens {

    /** The types of tokens, in the order of {@link Colour.Role}. */
    public static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(
            List.of(Colour.Role.values()).stream().map(Tokens::type).toList(), List.of());

    private static final int NUMBERS_A_TOKEN = 5;

    private Tokens() {}

    private static String type(Colour.Role role) {
        return switch (role) {
            case KEYWORD -> SemanticTokenTypes.Keyword;
            case COMMENT -> SemanticTokenTypes.Comment;
            case TEXT -> SemanticTokenTypes.String;
            case NUMBER -> SemanticTokenTypes.Number;
            case TYPE -> SemanticTokenTypes.Type;
            case FIELD -> SemanticTokenTypes.Property;
            case VALUE -> SemanticTokenTypes.EnumMember;
            case VARIABLE -> SemanticTokenTypes.Variable;
            case FUNCTION -> SemanticTokenTypes.Function;
            case ANNOTATION -> SemanticTokenTypes.Decorator;
            case TITLE -> SemanticTokenTypes.Class;
            case OPERATOR -> SemanticTokenTypes.Operator;
            case SENTENCE -> SemanticTokenTypes.Macro;
            case HOLE -> SemanticTokenTypes.Parameter;
        };
    }

    /**
     * The tokens of a file.
     *
     * @param asked the question
     * @return five numbers a token, in the order of the text; none crosses a line
     */
    public static List<Integer> ofFile(Asked asked) {
        return of(asked, 0, asked.lines().text().length());
    }

    /**
     * The tokens of a part of a file.
     *
     * @param asked the question
     * @param range the part
     * @return five numbers a token, in the order of the text; those of every statement that the part touches
     */
    public static List<Integer> ofPart(Asked asked, Range range) {
        return of(asked, asked.offset(range.getStart()), asked.offset(range.getEnd()));
    }

    private static List<Integer> of(Asked asked, int start, int end) {
        List<Integer> numbers = new ArrayList<>();
        Position before = new Position(0, 0);
        for (Colour colour : Colours.of(asked.snapshot(), asked.path(), start, end)) {
            int type = colour.role().ordinal();
            for (int[] piece : lines(asked.lines(), colour.range().offset(), colour.range().length())) {
                Position at = asked.lines().position(piece[0]);
                int lines = at.getLine() - before.getLine();
                numbers.addAll(List.of(lines, at.getCharacter() - (lines == 0 ? before.getCharacter() : 0), piece[1],
                        type, 0));
                before = at;
            }
        }
        return numbers;
    }

    /** A comment of several lines in pieces of one line each: offset and length. */
    private static List<int[]> lines(TextLines lines, int offset, int length) {
        List<int[]> pieces = new ArrayList<>();
        String text = lines.text();
        int start = offset;
        for (int i = offset; i <= offset + length; i++) {
            if (i == offset + length || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                if (i > start) {
                    pieces.add(new int[] {start, i - start});
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    /**
     * What makes new tokens of old ones: one change between what is the same before and behind it.
     *
     * @param before the old numbers
     * @param after the new numbers
     * @return the change, or none where all is the same
     */
    public static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> after) {
        int same = 0;
        int least = Math.min(before.size(), after.size());
        while (same < least && before.get(same).equals(after.get(same))) {
            same++;
        }
        same -= same % NUMBERS_A_TOKEN;
        int behind = 0;
        while (behind < least - same
                && before.get(before.size() - 1 - behind).equals(after.get(after.size() - 1 - behind))) {
            behind++;
        }
        behind -= behind % NUMBERS_A_TOKEN;
        return before.equals(after)
                ? List.of()
                : List.of(new SemanticTokensEdit(same, before.size() - same - behind,
                        List.copyOf(after.subList(same, after.size() - behind))));
    }
}
