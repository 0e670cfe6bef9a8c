package org.heurejuste.policy;

import java.util.List;
import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * A clause, a chapter or a term of the handbook, as one reads it.
 *
 * @param name its name, such as {@code A1}
 * @param level how deep it stands: 2 for a chapter, 3 for what is in one
 * @param title its title, without marks
 * @param text what it says, in Markdown and without its title; may be empty
 * @param place its anchor in the file
 * @param clause whether it is a clause, which rules apply
 * @param rules the rules that name it, rows of decision tables included
 */
public record HandbookEntry(String name, int level, String title, String text, SourceSpan place, boolean clause,
        List<RuleDefinition> rules) {

    /** Keeps its own copy. */
    public HandbookEntry {
        rules = List.copyOf(rules);
    }

    /**
     * Whether no rule applies it.
     *
     * @return whether it is a clause that no rule names
     */
    public boolean isWithoutRule() {
        return clause && rules.isEmpty();
    }
}
