package org.heurejuste.language.internal.green;

import java.util.List;
import org.heurejuste.language.syntax.SyntaxKind;

/**
 * A node.
 *
 * @param kind a kind of node
 * @param children its parts, in order, without gaps
 * @param length how much text they cover
 */
public record GreenNode(SyntaxKind kind, List<GreenElement> children, int length) implements GreenElement {

    /**
     * A node of parts.
     *
     * @param kind a kind of node
     * @param children its parts
     * @return the node
     */
    public static GreenNode of(SyntaxKind kind, List<GreenElement> children) {
        int length = 0;
        for (GreenElement child : children) {
            length += child.length();
        }
        return new GreenNode(kind, List.copyOf(children), length);
    }
}
