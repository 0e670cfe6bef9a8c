package org.heurejuste.ui.explain;

import java.util.List;

import org.heurejuste.policy.vocabulary.Role;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.ChangedCase;
import org.heurejuste.ui.explain.Answer.PolicyWords;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the case that the view explains.
 *
 * @param part what is selected
 * @param tried the case as it is now, or null while there is none
 * @param policy the policy that decided it, or null while none has
 * @param hasSuite whether the case came from a suite
 */
record Abilities(ExplanationPart part, @Nullable ChangedCase tried, @Nullable PolicyWords policy, boolean hasSuite) {

    /** Returns the types of facts that can be added. */
    List<TypeDefinition> addable() {
        return policy == null
                ? List.of()
                : policy.vocabulary().facts().stream().filter(type -> type.role() == Role.FACT).toList();
    }

    /** Returns whether the selected fact can be taken out. */
    boolean canRemove() {
        FactsTree.Line line = part.facts().selection();
        return line != null && tried != null && tried.now().given().get(line.fact()).type().role() == Role.FACT;
    }

    /** Returns whether the selected line speaks of something that can be opened. */
    boolean canOpen() {
        ExplanationNode node = part.tree().selection();
        return node != null && node.span() != null;
    }

    /** Returns whether a change is known with which the selected rule would apply. */
    boolean canApply() {
        RuleNode rule = part.tree().selectedRule();
        return rule != null && rule.change() != null;
    }

    /** Returns whether a case is shown that could be decided. */
    boolean canSave() {
        return hasSuite && policy != null && !part.tree().isEmpty();
    }

    /** Returns whether anything was changed. */
    boolean isChanged() {
        return tried != null && tried.isChanged();
    }
}
