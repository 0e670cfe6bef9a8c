package org.heurejuste.language.internal.parse;

import java.util.Arrays;
import org.heurejuste.language.syntax.SyntaxKind;

/** The tokens of a text, one behind the other without gaps; kept in arrays, for there are many. */
public final class Tokens {

    private static final SyntaxKind[] KINDS = SyntaxKind.values();

    private final String text;
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private int size;

    Tokens(String text) {
        this.text = text;
    }

    void add(SyntaxKind kind, int end) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        ends[size] = end;
        kinds[size++] = (byte) kind.ordinal();
    }

    Tokens trimmed() {
        ends = Arrays.copyOf(ends, size);
        kinds = Arrays.copyOf(kinds, size);
        return this;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    SyntaxKind kind(int token) {
        return KINDS[kinds[token]];
    }

    boolean isTrivia(int token) {
        return KINDS[kinds[token]].isTrivia();
    }

    int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    int end(int token) {
        return ends[token];
    }

    String word(int token) {
        return text.substring(start(token), end(token));
    }

    boolean is(int token, String word) {
        int start = start(token);
        return ends[token] - start == word.length() && text.startsWith(word, start);
    }

    boolean breaksLine(int token) {
        for (int i = start(token); i < end(token); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whether tokens of another text are the same. */
    boolean same(int first, Tokens other, int otherFirst, int count) {
        if (first + count > size || otherFirst + count > other.size) {
            return false;
        }
        int start = start(first);
        int otherStart = other.start(otherFirst);
        for (int i = 0; i < count; i++) {
            if (kinds[first + i] != other.kinds[otherFirst + i]
                    || ends[first + i] - start != other.ends[otherFirst + i] - otherStart) {
                return false;
            }
        }
        return count == 0 || text.regionMatches(start, other.text, otherStart, ends[first + count - 1] - start);
    }
}
