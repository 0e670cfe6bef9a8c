package org.heurejuste.language.internal.parse;

import java.util.Arrays;
import org.heurejuste.language.syntax.Keywords;
import org.heurejuste.language.syntax.SyntaxKind;

/** The tokens of a text that mean something, in order; what lies between them is blanks and comments. */
final class Words {

    private final Tokens tokens;
    private final Keywords keywords;
    private final int[] indexes;
    private final boolean[] firstOnLine;

    Words(Tokens tokens, int first, int end, Keywords keywords) {
        this.tokens = tokens;
        this.keywords = keywords;
        int[] found = new int[end - first];
        boolean[] starts = new boolean[end - first];
        int size = 0;
        boolean newLine = true;
        for (int i = first; i < end; i++) {
            if (tokens.isTrivia(i)) {
                newLine |= tokens.kind(i) == SyntaxKind.WHITESPACE && tokens.breaksLine(i);
            } else {
                found[size] = i;
                starts[size++] = newLine;
                newLine = false;
            }
        }
        this.indexes = Arrays.copyOf(found, size);
        this.firstOnLine = Arrays.copyOf(starts, size);
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return indexes.length;
    }

    boolean exists(int word) {
        return word >= 0 && word < indexes.length;
    }

    int token(int word) {
        return indexes[word];
    }

    int start(int word) {
        return tokens.start(indexes[word]);
    }

    int end(int word) {
        return tokens.end(indexes[word]);
    }

    boolean startsLine(int word) {
        return exists(word) && firstOnLine[word];
    }

    SyntaxKind kind(int word) {
        return exists(word) ? tokens.kind(indexes[word]) : SyntaxKind.ERROR;
    }

    boolean isWord(int word) {
        return kind(word) == SyntaxKind.WORD;
    }

    /** The text of a token as the author wrote it; empty behind the last. */
    String text(int word) {
        return exists(word) ? tokens.word(indexes[word]) : "";
    }

    /** What a token means: the keyword that it stands for, or its own text; empty for a text in quotes and behind the last. */
    String meaning(int word) {
        return isWord(word) ? keywords.meaning(text(word)) : kind(word) == SyntaxKind.SYMBOL ? text(word) : "";
    }

    boolean is(int word, String meaning) {
        if (!exists(word)) {
            return false;
        }
        SyntaxKind kind = kind(word);
        boolean same = (kind == SyntaxKind.SYMBOL || kind == SyntaxKind.WORD) && tokens.is(indexes[word], meaning);
        return same || kind == SyntaxKind.WORD && !keywords.meanings().isEmpty() && meaning(word).equals(meaning);
    }

    boolean isSymbol(int word) {
        return kind(word) == SyntaxKind.SYMBOL;
    }

    /** How a bracket changes the depth: 1, -1, or 0 for everything else. */
    int nesting(int word) {
        if (kind(word) != SyntaxKind.SYMBOL) {
            return 0;
        }
        char c = tokens.text().charAt(start(word));
        return c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
    }
}
