package org.heurejuste.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.heurejuste.policy.OutlineNode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the outline. It is equal to the line of the same name in the same place after an edit, so that what was
 * unfolded stays so while one types.
 */
public final class OutlineElement {

    private final @Nullable OutlineElement parent;
    private final OutlineNode node;
    private final int twin;
    private final List<OutlineElement> children;

    private OutlineElement(@Nullable OutlineElement parent, OutlineNode node, int twin) {
        this.parent = parent;
        this.node = node;
        this.twin = twin;
        this.children = of(this, node.children());
    }

    /**
     * The lines of an outline.
     *
     * @param nodes the outline's first level
     * @return its lines, with theirs below them
     */
    static List<OutlineElement> of(List<OutlineNode> nodes) {
        return of(null, nodes);
    }

    private static List<OutlineElement> of(@Nullable OutlineElement parent, List<OutlineNode> nodes) {
        List<OutlineElement> elements = new ArrayList<>();
        for (OutlineNode node : nodes) {
            int twins = (int) elements.stream().filter(e -> e.isNamedLike(node)).count();
            elements.add(new OutlineElement(parent, node, twins));
        }
        return List.copyOf(elements);
    }

    private boolean isNamedLike(OutlineNode other) {
        return node.kind() == other.kind() && node.name().equals(other.name());
    }

    /**
     * What the line stands for.
     *
     * @return the part of the file
     */
    public OutlineNode node() {
        return node;
    }

    /**
     * The lines below this one.
     *
     * @return in the file's order
     */
    public List<OutlineElement> children() {
        return children;
    }

    /**
     * The line above.
     *
     * @return the line, or null on the first level
     */
    public @Nullable OutlineElement parent() {
        return parent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutlineElement that && twin == that.twin && isNamedLike(that.node)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parent, node.kind(), node.name(), twin);
    }
}
