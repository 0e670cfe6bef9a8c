package org.heurejuste.language.syntax;

/**
 * A token at its place.
 *
 * @param kind what it is
 * @param text every character of it
 * @param start where it starts, in UTF-16 units
 * @param parent the node that it is a part of
 */
public record SyntaxToken(SyntaxKind kind, String text, int start, SyntaxNode parent) implements SyntaxElement {

    @Override
    public int length() {
        return text.length();
    }

    /**
     * Whether it is a certain word or sign.
     *
     * @param word the word or sign
     * @return whether its text is the same
     */
    public boolean is(String word) {
        return text.equals(word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyntaxToken token && token.kind == kind && token.start == start
                && token.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + start;
    }

    @Override
    public String toString() {
        return kind + "@" + start + " " + text;
    }
}
