package org.heurejuste.ui.decisions;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

import org.heurejuste.language.DecisionUse;
import org.heurejuste.ui.decisions.DecisionNode.Direction;
import org.jspecify.annotations.Nullable;

/** The hierarchy, one level at a time. */
final class DecisionTree implements ITreeContentProvider {

    private List<DecisionUse> uses = List.of();
    private List<DecisionNode> roots = List.of();
    private Direction direction = Direction.MAKERS;

    Direction direction() {
        return direction;
    }

    void turn(Direction other) {
        direction = other;
    }

    boolean show(List<DecisionUse> all, String name) {
        boolean type = all.stream().anyMatch(use -> use.makes().contains(name) || use.reads().contains(name));
        List<DecisionNode> found = type
                ? List.of(DecisionNode.ofType(name))
                : all.stream().filter(use -> use.rule().equals(name)).map(DecisionNode::ofRule).limit(1).toList();
        if (!found.isEmpty()) {
            uses = all;
            roots = found;
        }
        return !found.isEmpty();
    }

    List<DecisionNode> roots() {
        return roots;
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((DecisionNode) parent).children(uses, direction).toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return ((DecisionNode) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((DecisionNode) element).children(uses, direction).isEmpty();
    }
}
