package org.heurejuste.runtime.coverage;

import org.heurejuste.policy.RuleDefinition;
import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Something of a policy that a case can show. A condition of a rule is looked at beside every combination of facts that meets the
 * conditions before it; each of its constraints is looked at on every fact of its type, whatever the constraints beside it say.
 *
 * @param id its place among the goals of the policy, from 0
 * @param kind what it belongs to
 * @param aim what must be seen
 * @param rule the rule that it belongs to, or null for values and clauses
 * @param condition the place of its condition in the rule, from 0; -1 where it belongs to none
 * @param text the condition or constraint as written, the rule's or the clause's name, or the field with its type
 * @param word the constant of a boundary, the value of a field, else empty
 * @param span where it stands in the file that an author edits
 * @param tellable whether it can be told at all; what is evaluated as a whole hides its parts
 */
public record Goal(int id, Kind kind, Aim aim, @Nullable RuleDefinition rule, int condition, String text, String word,
        SourceSpan span, boolean tellable) {

    /** What a goal belongs to. */
    public enum Kind {
        /** A rule written as such. */
        RULE,
        /** A row of a decision table. */
        ROW,
        /** A condition: what asks for a fact, {@code not}, {@code exists}, {@code eval} and the like. */
        CONDITION,
        /** A constraint, or one of the parts that {@code ||} and {@code &&} join to one. */
        CONSTRAINT,
        /** A number that a constraint compares with. */
        BOUNDARY,
        /** A value of a field of the facts that cases give. */
        VALUE,
        /** A clause of the handbook. */
        CLAUSE
    }

    /** What must be seen. */
    public enum Aim {
        /** All conditions of the rule were met. Tells why it did not fire; not counted. */
        MATCHED,
        /** The rule, or one that bears the clause, fired. */
        FIRED,
        /** The conditions before it were met. Tells why others were not seen; not counted. */
        REACHED,
        /** The condition was met. */
        MET,
        /** The condition was not met although it was reached. */
        UNMET,
        /** The constraint was true of a fact. */
        TRUE,
        /** The constraint was false of a fact. */
        FALSE,
        /** A value below the constant was compared with it. */
        BELOW,
        /** The constant itself was. */
        AT,
        /** A value above it was. */
        ABOVE,
        /** A case gave this value. */
        GIVEN
    }

    /**
     * Whether it is counted: it can be told, and does not merely help to tell why others were not seen.
     *
     * @return whether it is part of the share that is covered
     */
    public boolean counts() {
        return tellable && aim != Aim.MATCHED && aim != Aim.REACHED;
    }
}
