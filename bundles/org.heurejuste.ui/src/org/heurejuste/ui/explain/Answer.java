package org.heurejuste.ui.explain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.vocabulary.Vocabulary;
import org.heurejuste.runtime.explain.ExplainedDecision;
import org.heurejuste.runtime.explain.Explanation;
import org.heurejuste.runtime.explain.ExplanationLine;
import org.heurejuste.runtime.explain.ExplanationText;
import org.heurejuste.runtime.explain.SmallestChange;
import org.heurejuste.runtime.explain.WhyNot;
import org.jspecify.annotations.Nullable;

/** What comes back of a question about a case. */
sealed interface Answer {

    /**
     * The case, explained.
     *
     * @param before the case as it was given
     * @param now the case with the values changed since; the same as before where none was
     * @param factors what the decisions of the case as it is now turned on, by the decision
     * @param policy the policy that decided
     */
    record Explained(Explanation before, Explanation now, Map<ExplainedDecision, List<ExplanationLine>> factors,
            PolicyWords policy) implements Answer {
    }

    /**
     * Why a rule did not apply.
     *
     * @param rule the rule
     * @param whyNot what held it back, or null where it cannot be told
     * @param change the smallest change of the case with which it applies, or why there is none known
     */
    record Silent(RuleDefinition rule, @Nullable WhyNot whyNot, SmallestChange change) implements Answer {
    }

    /**
     * There is nothing to explain.
     *
     * @param reason why, and how to mend it, in the reader's language
     */
    record Refused(String reason) implements Answer {
    }

    /**
     * What of the policy is needed to show explanations.
     *
     * @param vocabulary its types
     * @param rules its rules, in their order
     * @param text tells explanations in the reader's language
     * @param makers the rules that could make decisions of a type, by the type's name
     */
    record PolicyWords(Vocabulary vocabulary, List<RuleDefinition> rules, ExplanationText text,
            Function<String, List<RuleDefinition>> makers) {
    }
}
