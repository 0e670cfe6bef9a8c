package org.heurejuste.ui.decisions;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.language.DecisionUse;
import org.jspecify.annotations.Nullable;

/**
 * A line of the hierarchy: a type, or a rule that makes or reads the type above it. The lines below are found when the
 * line is opened, so that rules which feed each other in a circle do no harm.
 *
 * @param parent the line above, or null at the top
 * @param type the type, or an empty text for a rule
 * @param rule the rule, or null for a type
 */
record DecisionNode(@Nullable DecisionNode parent, String type, @Nullable DecisionUse rule) {

    /** The way down. */
    enum Direction {
        /** From what is made to the rules that make it, and to what they read. */
        MAKERS,
        /** From what is made to the rules that read it, and to what they make. */
        READERS
    }

    static DecisionNode ofType(String type) {
        return new DecisionNode(null, type, null);
    }

    static DecisionNode ofRule(DecisionUse rule) {
        return new DecisionNode(null, "", rule);
    }

    String name() {
        return rule == null ? type : rule.rule();
    }

    List<DecisionNode> children(List<DecisionUse> uses, Direction direction) {
        boolean makers = direction == Direction.MAKERS;
        List<DecisionNode> below = new ArrayList<>();
        if (rule == null) {
            uses.stream().filter(use -> (makers ? use.makes() : use.reads()).contains(type))
                    .forEach(use -> below.add(new DecisionNode(this, "", use)));
        } else {
            (makers ? rule.reads() : rule.makes()).stream().filter(name -> !isAbove(name))
                    .forEach(name -> below.add(new DecisionNode(this, name, null)));
        }
        return below;
    }

    /** What stands above already is not told again: the hierarchy ends. */
    private boolean isAbove(String name) {
        for (DecisionNode above = this; above != null; above = above.parent) {
            if (above.rule == null && above.type.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
