package org.heurejuste.testing.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be changed in a suite. Cases are named by their place in {@link SuiteContent#cases()}, facts by their place in
 * {@link TypeEntry#facts()}, both from 0. Values are {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code BigInteger},
 * {@code BigDecimal}, {@code LocalDate}, {@code LocalDateTime} or null; a text that reads as a number stays a text.
 */
public sealed interface SuiteEdit {

    /** A change of one case that leaves the list of cases as it is. */
    sealed interface OfCase extends SuiteEdit {

        /**
         * The case concerned.
         *
         * @return its place, from 0
         */
        int sample();
    }

    /**
     * Gives the suite a name.
     *
     * @param name the name
     */
    record SetSuiteName(String name) implements SuiteEdit {
    }

    /**
     * Adds a case.
     *
     * @param place before which case; the number of cases for the end
     * @param draft the case
     */
    record AddCase(int place, CaseDraft draft) implements SuiteEdit {
    }

    /**
     * Removes a case, with the comments in it; those above it stay.
     *
     * @param sample the case
     */
    record RemoveCase(int sample) implements SuiteEdit {
    }

    /**
     * Adds a copy of a case behind it.
     *
     * @param sample the case
     * @param name the copy's name
     */
    record DuplicateCase(int sample, String name) implements SuiteEdit {
    }

    /**
     * Moves a case, with the comments directly above it.
     *
     * @param from the case
     * @param to its place afterwards
     */
    record MoveCase(int from, int to) implements SuiteEdit {
    }

    /**
     * Names a case.
     *
     * @param sample the case
     * @param name the name
     */
    record SetName(int sample, String name) implements OfCase {
    }

    /**
     * Says which clauses a case illustrates.
     *
     * @param sample the case
     * @param clauses the clauses; where empty, the key goes
     */
    record SetClauses(int sample, List<String> clauses) implements OfCase {

        /** Keeps its own copy. */
        public SetClauses {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Says when a case is decided.
     *
     * @param sample the case
     * @param now the time, ISO; null for the present, then the key goes
     */
    record SetNow(int sample, @Nullable String now) implements OfCase {
    }

    /**
     * Gives a field a value. What is missing above it is made: the section, the type, one fact of it. Where only the number of decisions is
     * expected, so many are listed first.
     *
     * @param sample the case
     * @param section of a fact, or of a decision expected
     * @param type the type's name
     * @param place which of the type
     * @param field the field's name
     * @param value the value; null is written as {@code null}
     */
    record SetField(int sample, Section section, String type, int place, String field,
            @Nullable Object value) implements OfCase {
    }

    /**
     * Leaves a field out.
     *
     * @param sample the case
     * @param section of a fact, or of a decision expected
     * @param type the type's name
     * @param place which of the type
     * @param field the field's name
     */
    record ClearField(int sample, Section section, String type, int place, String field) implements OfCase {
    }

    /**
     * Adds a fact, or a decision expected. What is missing above it is made.
     *
     * @param sample the case
     * @param section a fact, or a decision expected
     * @param type the type's name
     * @param place before which of the type; their number for the end
     * @param fields its fields; may be empty
     */
    record AddFact(int sample, Section section, String type, int place,
            Map<String, @Nullable Object> fields) implements OfCase {

        /** Keeps its own copy. */
        public AddFact {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * Removes a fact, or a decision expected; the last one of a type with the type.
     *
     * @param sample the case
     * @param section a fact, or a decision expected
     * @param type the type's name
     * @param place which of the type
     */
    record RemoveFact(int sample, Section section, String type, int place) implements OfCase {
    }

    /**
     * Moves a fact, or a decision expected, among those of its type.
     *
     * @param sample the case
     * @param section a fact, or a decision expected
     * @param type the type's name
     * @param from which of the type
     * @param to its place afterwards
     */
    record MoveFact(int sample, Section section, String type, int from, int to) implements OfCase {
    }

    /**
     * Expects so many decisions of a type, whatever they say.
     *
     * @param sample the case
     * @param type the type's name
     * @param count how many, 0 or more; 0 is written {@code none}, 1 {@code one}
     */
    record SetCount(int sample, String type, int count) implements OfCase {
    }

    /**
     * Says nothing of a type any more.
     *
     * @param sample the case
     * @param section among the facts given, or among the decisions expected
     * @param type the type's name
     */
    record RemoveType(int sample, Section section, String type) implements OfCase {
    }
}
