package org.heurejuste.language.syntax;

import org.jspecify.annotations.Nullable;

/** A token or a node at its place in a tree. Immutable. */
public sealed interface SyntaxElement permits SyntaxNode, SyntaxToken {

    /**
     * What it is.
     *
     * @return its kind
     */
    SyntaxKind kind();

    /**
     * Where it starts.
     *
     * @return the offset in UTF-16 units
     */
    int start();

    /**
     * How much text it covers.
     *
     * @return the number of UTF-16 units
     */
    int length();

    /**
     * The node that it is a part of.
     *
     * @return the node, or null for the file
     */
    @Nullable
    SyntaxNode parent();

    /**
     * Every character of it.
     *
     * @return its text
     */
    String text();

    /**
     * Where it ends.
     *
     * @return the offset behind its last character
     */
    default int end() {
        return start() + length();
    }

    /**
     * Whether it is of a kind.
     *
     * @param kind a kind
     * @return whether it is of that kind
     */
    default boolean is(SyntaxKind kind) {
        return kind() == kind;
    }
}
