package org.heurejuste.language.internal.green;

import org.heurejuste.language.syntax.SyntaxKind;

/** A token or a node that does not know where it stands. */
public sealed interface GreenElement permits GreenToken, GreenNode {

    /**
     * What it is.
     *
     * @return its kind
     */
    SyntaxKind kind();

    /**
     * How much text it covers.
     *
     * @return the number of UTF-16 units
     */
    int length();
}
