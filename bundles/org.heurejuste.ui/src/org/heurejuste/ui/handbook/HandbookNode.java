package org.heurejuste.ui.handbook;

import java.util.ArrayList;
import java.util.List;

import org.heurejuste.policy.HandbookEntry;
import org.heurejuste.policy.RuleDefinition;
import org.jspecify.annotations.Nullable;

/** A line of the handbook: a chapter, what stands in it, or a rule that applies a clause. */
sealed interface HandbookNode {

    /** The line above, or null on the first level. */
    @Nullable
    HandbookNode parent();

    List<HandbookNode> children();

    /**
     * A chapter, a clause or a term. Equal to the one of the same name after a check, so that the tree stays unfolded.
     */
    final class Part implements HandbookNode {

        private final @Nullable Part chapter;
        private final HandbookEntry entry;
        private final List<HandbookNode> children = new ArrayList<>();

        Part(@Nullable Part chapter, HandbookEntry entry) {
            this.chapter = chapter;
            this.entry = entry;
            entry.rules().forEach(rule -> children.add(new Rule(this, rule)));
        }

        HandbookEntry entry() {
            return entry;
        }

        @Override
        public @Nullable HandbookNode parent() {
            return chapter;
        }

        @Override
        public List<HandbookNode> children() {
            return children;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part part && part.entry.name().equals(entry.name());
        }

        @Override
        public int hashCode() {
            return entry.name().hashCode();
        }
    }

    /**
     * A rule that applies a clause.
     *
     * @param parent the clause
     * @param rule the rule
     */
    record Rule(Part parent, RuleDefinition rule) implements HandbookNode {

        @Override
        public List<HandbookNode> children() {
            return List.of();
        }
    }

    /** The handbook as a tree: under each chapter what follows it up to the next one. */
    static List<HandbookNode> of(List<HandbookEntry> entries) {
        List<HandbookNode> roots = new ArrayList<>();
        Part chapter = null;
        for (HandbookEntry entry : entries) {
            if (chapter == null || entry.level() <= chapter.entry().level()) {
                chapter = new Part(null, entry);
                roots.add(chapter);
            } else {
                chapter.children().add(new Part(chapter, entry));
            }
        }
        return roots;
    }
}
