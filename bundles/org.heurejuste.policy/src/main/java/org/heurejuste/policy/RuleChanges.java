package org.heurejuste.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heurejuste.policy.internal.update.Need;
import org.heurejuste.policy.internal.update.RuleEdits;
import org.heurejuste.policy.internal.update.RuleKey;
import org.heurejuste.policy.internal.update.RuleUse;
import org.heurejuste.policy.internal.update.RuleUses;
import org.jspecify.annotations.Nullable;

/**
 * In what two states of a policy differ, and which cases that can concern. Immutable.
 *
 * <p>A case goes the same way under both states up to the first firing of a rule that is not the same in both. So it is decided alike
 * where no rule fired that is gone, and no rule that has come can apply: because the case never holds a fact that the rule needs.
 */
public final class RuleChanges {

    private static final RuleChanges ALL = new RuleChanges(true, new RuleEdits(Set.of(), Set.of()), List.of(), null);

    private final boolean everything;
    private final RuleEdits edits;
    private final List<RuleUse> come;
    private final @Nullable RuleUses before;
    private final boolean changing;

    private RuleChanges(boolean everything, RuleEdits edits, List<RuleUse> come,
            @Nullable RuleUses before) {
        this.everything = everything;
        this.edits = edits;
        this.come = List.copyOf(come);
        this.before = before;
        this.changing = before == null || before.isChanging();
    }

    /** More than rules may have changed, or nothing is known of the state before. */
    static RuleChanges all() {
        return ALL;
    }

    static RuleChanges of(RuleEdits edits, RuleUses before, RuleUses after) {
        List<RuleUse> come = edits.come().stream().map(after::of).toList();
        boolean quiet = come.stream().allMatch(use -> use != null && use.quiet())
                && edits.gone().stream().map(before::of).allMatch(use -> use != null && use.quiet());
        return quiet ? new RuleChanges(false, edits, come, before) : ALL;
    }

    /**
     * Whether more than rules may have changed, so that every case can be concerned.
     *
     * @return whether it may
     */
    public boolean isEverything() {
        return everything;
    }

    /**
     * How many rules are new, changed or gone.
     *
     * @return the number, each name counted once; 0 where {@link #isEverything()}
     */
    public int rules() {
        Set<RuleKey> names = new HashSet<>(edits.gone());
        names.addAll(edits.come());
        return names.size();
    }

    /**
     * Whether a case can be decided otherwise after these changes than before.
     *
     * @param given the facts that the case gives, by the names of their types, each with its fields by name; fields without a value are left
     *        out
     * @param fired the rules that fired in it before
     * @return false only where it is certain that it is decided alike
     */
    public boolean canConcern(Map<String, List<Map<String, Object>>> given, Collection<RuleDefinition> fired) {
        if (everything || fired.stream().map(RuleKey::of).anyMatch(edits.gone()::contains)) {
            return true;
        }
        return !come.isEmpty() && made(fired).map(
                made -> come.stream().anyMatch(use -> use.needs().stream().allMatch(need -> isMet(need, given, made))))
                .orElse(true);
    }

    private boolean isMet(Need need, Map<String, List<Map<String, Object>>> given, Set<String> made) {
        List<Map<String, Object>> facts = given.getOrDefault(need.type(), List.of());
        return made.contains(need.type()) || (changing ? !facts.isEmpty() : need.canBeMetBy(facts));
    }

    /** The types of all facts that rules insert in a case, or empty where that cannot be told. */
    private Optional<Set<String>> made(Collection<RuleDefinition> fired) {
        Set<String> made = new HashSet<>();
        for (RuleDefinition rule : fired) {
            RuleUse use = before == null ? null : before.of(RuleKey.of(rule));
            if (use == null || use.makes().isEmpty()) {
                return Optional.empty();
            }
            made.addAll(use.makes().get());
        }
        return Optional.of(made);
    }
}
