package org.heurejuste.language.internal.green;

import org.heurejuste.language.syntax.SyntaxKind;

/**
 * A token.
 *
 * @param kind a kind of token
 * @param text every character of it
 */
public record GreenToken(SyntaxKind kind, String text) implements GreenElement {

    @Override
    public int length() {
        return text.length();
    }
}
