package org.heurejuste.testing.edit;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A case that is to be written.
 *
 * @param name its name
 * @param clauses the clauses that it illustrates; may be empty
 * @param now the time of deciding, ISO, or null for the present
 * @param given the facts by type, in order
 * @param expect the decisions expected, in order
 */
public record CaseDraft(String name, List<String> clauses, @Nullable String now, List<TypeDraft> given,
        List<TypeDraft> expect) {

    /** Keeps its own copies. */
    public CaseDraft {
        clauses = List.copyOf(clauses);
        given = List.copyOf(given);
        expect = List.copyOf(expect);
    }

    /**
     * A case that says nothing yet.
     *
     * @param name its name
     * @return the case
     */
    public static CaseDraft named(String name) {
        return new CaseDraft(name, List.of(), null, List.of(), List.of());
    }

    /**
     * What the case is to say of a type.
     *
     * @param type the type's name
     * @param facts the fields of each fact, or of each decision expected, as {@link SuiteEdit.SetField} takes their values
     * @param count how many decisions are expected where only their number is; else null
     */
    public record TypeDraft(String type, List<Map<String, @Nullable Object>> facts, @Nullable Integer count) {

        /** Keeps its own copy. */
        public TypeDraft {
            facts = List.copyOf(facts);
        }

        /**
         * Facts, or decisions expected.
         *
         * @param type the type's name
         * @param facts the fields of each
         * @return what is said of the type
         */
        public static TypeDraft of(String type, List<Map<String, @Nullable Object>> facts) {
            return new TypeDraft(type, facts, null);
        }

        /**
         * A number of decisions expected.
         *
         * @param type the type's name
         * @param count how many, 0 or more
         * @return what is said of the type
         */
        public static TypeDraft count(String type, int count) {
            return new TypeDraft(type, List.of(), count);
        }
    }
}
