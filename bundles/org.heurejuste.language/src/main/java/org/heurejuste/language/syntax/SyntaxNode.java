package org.heurejuste.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.heurejuste.language.internal.green.GreenElement;
import org.heurejuste.language.internal.green.GreenNode;
import org.heurejuste.language.internal.green.GreenToken;
import org.jspecify.annotations.Nullable;

/** A node at its place in a tree. Immutable. */
public final class SyntaxNode implements SyntaxElement {

    private final GreenNode green;
    private final @Nullable SyntaxNode parent;
    private final int start;
    private volatile @Nullable List<SyntaxElement> children;

    SyntaxNode(GreenNode green, @Nullable SyntaxNode parent, int start) {
        this.green = green;
        this.parent = parent;
        this.start = start;
    }

    @Override
    public SyntaxKind kind() {
        return green.kind();
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int length() {
        return green.length();
    }

    @Override
    public @Nullable SyntaxNode parent() {
        return parent;
    }

    /**
     * Its parts.
     *
     * @return its tokens and nodes in order, blanks and comments included, without gaps
     */
    public List<SyntaxElement> children() {
        List<SyntaxElement> known = children;
        if (known == null) {
            known = placed();
            children = known;
        }
        return known;
    }

    private List<SyntaxElement> placed() {
        List<SyntaxElement> placed = new ArrayList<>(green.children().size());
        int at = start;
        for (GreenElement child : green.children()) {
            placed.add(child instanceof GreenToken token
                    ? new SyntaxToken(token.kind(), token.text(), at, this)
                    : new SyntaxNode((GreenNode) child, this, at));
            at += child.length();
        }
        return List.copyOf(placed);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(length());
        append(green, text);
        return text.toString();
    }

    private static void append(GreenElement element, StringBuilder text) {
        if (element instanceof GreenToken token) {
            text.append(token.text());
        } else {
            ((GreenNode) element).children().forEach(child -> append(child, text));
        }
    }

    /**
     * Its parts that are nodes.
     *
     * @return the nodes in order
     */
    public Stream<SyntaxNode> nodes() {
        return children().stream().filter(SyntaxNode.class::isInstance).map(SyntaxNode.class::cast);
    }

    /**
     * Its parts that are nodes of a kind.
     *
     * @param kind a kind
     * @return the nodes in order
     */
    public Stream<SyntaxNode> nodes(SyntaxKind kind) {
        return nodes().filter(node -> node.is(kind));
    }

    /**
     * Its first part of a kind.
     *
     * @param kind a kind of node
     * @return the node, or empty where there is none
     */
    public Optional<SyntaxNode> node(SyntaxKind kind) {
        return nodes(kind).findFirst();
    }

    /**
     * Its parts that are tokens and mean something.
     *
     * @return the tokens in order, without blanks and comments
     */
    public Stream<SyntaxToken> tokens() {
        return children().stream().filter(SyntaxToken.class::isInstance).map(SyntaxToken.class::cast)
                .filter(token -> !token.kind().isTrivia());
    }

    /**
     * Its first token of a kind.
     *
     * @param kind a kind of token
     * @return the token, or empty where it has none itself
     */
    public Optional<SyntaxToken> token(SyntaxKind kind) {
        return tokens().filter(token -> token.is(kind)).findFirst();
    }

    /**
     * Goes through itself and all nodes in it, outer ones first.
     *
     * @param visitor sees each
     */
    public void walk(Consumer<SyntaxNode> visitor) {
        visitor.accept(this);
        nodes().forEach(node -> node.walk(visitor));
    }

    /**
     * Itself and all nodes in it of a kind.
     *
     * @param kind a kind of node
     * @return the nodes in the order of the text
     */
    public List<SyntaxNode> all(SyntaxKind kind) {
        List<SyntaxNode> found = new ArrayList<>();
        walk(node -> {
            if (node.is(kind)) {
                found.add(node);
            }
        });
        return found;
    }

    /**
     * All tokens in it and in its nodes.
     *
     * @return the tokens in the order of the text, blanks and comments included
     */
    public List<SyntaxToken> allTokens() {
        List<SyntaxToken> found = new ArrayList<>();
        collect(found);
        return found;
    }

    private void collect(List<SyntaxToken> found) {
        for (SyntaxElement child : children()) {
            if (child instanceof SyntaxToken token) {
                found.add(token);
            } else {
                ((SyntaxNode) child).collect(found);
            }
        }
    }

    /**
     * The nearest node around it of a kind, itself included.
     *
     * @param kind a kind of node
     * @return the node, or empty where there is none
     */
    public Optional<SyntaxNode> around(SyntaxKind kind) {
        SyntaxNode node = this;
        while (node != null && !node.is(kind)) {
            node = node.parent();
        }
        return Optional.ofNullable(node);
    }

    /**
     * The token at a place.
     *
     * @param offset a place in the file, in UTF-16 units
     * @return the token that covers the character behind the place, or empty at the end of the node
     */
    public Optional<SyntaxToken> tokenAt(int offset) {
        SyntaxNode node = this;
        while (true) {
            SyntaxElement child = node.childAt(offset);
            if (child == null || child instanceof SyntaxToken) {
                return Optional.ofNullable((SyntaxToken) child);
            }
            node = (SyntaxNode) child;
        }
    }

    private @Nullable SyntaxElement childAt(int offset) {
        List<SyntaxElement> parts = children();
        int low = 0;
        int high = parts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            SyntaxElement part = parts.get(middle);
            if (offset < part.start()) {
                high = middle - 1;
            } else if (offset >= part.end()) {
                low = middle + 1;
            } else {
                return part;
            }
        }
        return null;
    }

    /** Whether another node has the same parts, wherever it stands. */
    boolean hasSameTree(SyntaxNode other) {
        return green.equals(other.green);
    }

    @Override
    public String toString() {
        return kind() + "@" + start + "+" + length();
    }
}
