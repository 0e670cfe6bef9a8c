package org.heurejuste.testing.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.SampleCase;
import org.jspecify.annotations.Nullable;

/**
 * Accepts what was decided as what is expected from now on. It answers with changes of the suite; the difference between the document before
 * and after them is what a person has to look at first. What an entry of {@code always} says is never changed.
 */
public final class Acceptance {

    private Acceptance() {}

    /**
     * Accepts everything in which cases differ from what they expect.
     *
     * @param document their suite, which still says what it said when they were run
     * @param results what became of cases of this suite; those that passed or could not be decided change nothing
     * @return the changes
     * @throws EditRefusedException if the suite has changed so much that they no longer fit
     */
    public static List<SuiteEdit> of(SuiteDocument document, List<CaseResult> results) throws EditRefusedException {
        List<SuiteEdit> edits = new ArrayList<>();
        for (CaseResult result : results) {
            edits.addAll(of(document, result, result.mismatches()));
        }
        return edits;
    }

    /**
     * Accepts some of the differences of a case.
     *
     * @param document its suite, which still says what it said when the case was run
     * @param result what became of the case
     * @param accepted the differences, of {@link CaseResult#mismatches()}
     * @return the changes
     * @throws EditRefusedException if the case has changed so much that they no longer fit
     */
    public static List<SuiteEdit> of(SuiteDocument document, CaseResult result, List<Mismatch> accepted)
            throws EditRefusedException {
        List<Mismatch> own = accepted.stream().filter(m -> m.invariant() == null).toList();
        return own.isEmpty() ? List.of() : edits(Place.of(document, result.sample()), result, own);
    }

    /**
     * Accepts everything in which a case differs from what it expects; of two cases of one name it is this one that changes.
     *
     * @param document its suite, which still says what it said when the case was run
     * @param number the case's place in {@link SuiteContent#cases()}
     * @param result what became of the case
     * @return the changes
     * @throws EditRefusedException if the case has changed so much that they no longer fit
     */
    public static List<SuiteEdit> ofCase(SuiteDocument document, int number, CaseResult result)
            throws EditRefusedException {
        return of(document, number, result, mismatch -> true);
    }

    /**
     * Accepts everything in which the decisions of a type differ in a case.
     *
     * @param document its suite, which still says what it said when the case was run
     * @param number the case's place in {@link SuiteContent#cases()}
     * @param result what became of the case
     * @param type the type's name
     * @return the changes
     * @throws EditRefusedException if the case has changed so much that they no longer fit
     */
    public static List<SuiteEdit> ofType(SuiteDocument document, int number, CaseResult result, String type)
            throws EditRefusedException {
        return of(document, number, result, mismatch -> mismatch.type().name().equals(type));
    }

    private static List<SuiteEdit> of(SuiteDocument document, int number, CaseResult result,
            Predicate<Mismatch> accepted) throws EditRefusedException {
        List<Mismatch> own = result.mismatches().stream().filter(m -> m.invariant() == null).filter(accepted).toList();
        return own.isEmpty() ? List.of() : edits(Place.of(document, number, result.sample()), result, own);
    }

    private static List<SuiteEdit> edits(Place place, CaseResult result, List<Mismatch> own) {
        List<SuiteEdit> edits = new ArrayList<>();
        for (Mismatch mismatch : own) {
            edits.addAll(place.fields(mismatch, null));
        }
        own.stream().filter(m -> m.kind() == Mismatch.Kind.COUNT).forEach(m -> edits.add(place.count(m, result)));
        edits.addAll(place.surplus(own));
        edits.addAll(place.missing(own));
        return edits;
    }

    /**
     * Accepts one field of a decision that differs.
     *
     * @param document its suite, which still says what it said when the case was run
     * @param result what became of the case
     * @param mismatch a difference of kind {@code DIFFERENT}
     * @param field the field's name
     * @return the change; none where the field does not differ
     * @throws EditRefusedException if the case has changed so much that it no longer fits
     */
    public static List<SuiteEdit> ofField(SuiteDocument document, CaseResult result, Mismatch mismatch, String field)
            throws EditRefusedException {
        return mismatch.invariant() != null
                ? List.of()
                : Place.of(document, result.sample()).fields(mismatch, field);
    }

    /**
     * Accepts one field of a decision that differs; of two cases of one name it is this one that changes.
     *
     * @param document its suite, which still says what it said when the case was run
     * @param number the case's place in {@link SuiteContent#cases()}
     * @param result what became of the case
     * @param type the type's name
     * @param pattern which of the decisions expected of the type, from 0
     * @param field the field's name
     * @return the change; none where the field does not differ
     * @throws EditRefusedException if the case has changed so much that it no longer fits
     */
    public static List<SuiteEdit> ofField(SuiteDocument document, int number, CaseResult result, String type,
            int pattern, String field) throws EditRefusedException {
        Place place = Place.of(document, number, result.sample());
        List<SuiteEdit> edits = new ArrayList<>();
        for (Mismatch mismatch : result.mismatches()) {
            boolean meant = mismatch.invariant() == null && mismatch.kind() == Mismatch.Kind.DIFFERENT
                    && mismatch.type().name().equals(type) && place.patternOf(mismatch) == pattern;
            edits.addAll(meant ? place.fields(mismatch, field) : List.of());
        }
        return edits;
    }

    /**
     * Expects what was decided, in a case that expects nothing yet of these types.
     *
     * @param sample the case's place in its suite
     * @param decisions the decisions made
     * @return the changes: a decision of each, with all fields that have a value
     */
    public static List<SuiteEdit> filled(int sample, List<Decision> decisions) {
        List<SuiteEdit> edits = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            String type = decision.type().name();
            int place = places.merge(type, 1, Integer::sum) - 1;
            edits.add(new SuiteEdit.AddFact(sample, Section.EXPECT, type, place, fields(decision)));
        }
        return edits;
    }

    /**
     * The fields of a decision as a suite expects them.
     *
     * @param decision the decision
     * @return its fields that have a value, in the vocabulary's order
     */
    public static Map<String, @Nullable Object> fields(Decision decision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < decision.values().size(); i++) {
            if (decision.values().get(i) != null) {
                fields.put(decision.type().fields().get(i).name(), decision.values().get(i));
            }
        }
        return fields;
    }

    /** A case in its document. */
    private record Place(int index, CaseEntry entry, SampleCase sample) {

        static Place of(SuiteDocument document, SampleCase sample) throws EditRefusedException {
            List<CaseEntry> cases = document.content().cases();
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).name().equals(sample.name()) && fits(cases.get(i), sample)) {
                    return new Place(i, cases.get(i), sample);
                }
            }
            throw new EditRefusedException(Message.of(EditRefusedException.class, "edit.changed", sample.name()));
        }

        static Place of(SuiteDocument document, int number, SampleCase sample) throws EditRefusedException {
            List<CaseEntry> cases = document.content().cases();
            if (number < 0 || number >= cases.size() || !fits(cases.get(number), sample)) {
                throw new EditRefusedException(Message.of(EditRefusedException.class, "edit.changed", sample.name()));
            }
            return new Place(number, cases.get(number), sample);
        }

        /** Whether what is expected has the same shape as when the case was run. */
        private static boolean fits(CaseEntry entry, SampleCase sample) {
            for (Expectation expectation : sample.expected()) {
                Optional<TypeEntry> type = entry.type(Section.EXPECT, expectation.type().name());
                int patterns = expectation instanceof Expectation.Matching m ? m.patterns().size() : 0;
                if (type.isEmpty() || type.get().facts().size() != patterns) {
                    return false;
                }
            }
            return true;
        }

        /** Those fields of a decision that differ; all, or one. */
        List<SuiteEdit> fields(Mismatch mismatch, @Nullable String only) {
            Decision decision = mismatch.decision();
            if (mismatch.kind() != Mismatch.Kind.DIFFERENT || decision == null) {
                return List.of();
            }
            int pattern = patternOf(mismatch);
            List<SuiteEdit> edits = new ArrayList<>();
            for (FieldComparison field : mismatch.fields()) {
                if (!field.same() && (only == null || only.equals(field.field()))) {
                    edits.add(new SuiteEdit.SetField(index, Section.EXPECT, mismatch.type().name(), pattern,
                            field.field(), value(decision, field.field())));
                }
            }
            return edits;
        }

        SuiteEdit count(Mismatch mismatch, CaseResult result) {
            TypeDefinition type = mismatch.type();
            int made = (int) result.decisions().stream().filter(d -> d.type().equals(type)).count();
            return new SuiteEdit.SetCount(index, type.name(), made);
        }

        /** Decisions that were not expected are, behind those that were. */
        List<SuiteEdit> surplus(List<Mismatch> mismatches) {
            Map<String, Integer> sizes = new LinkedHashMap<>();
            List<SuiteEdit> edits = new ArrayList<>();
            for (Mismatch mismatch : mismatches) {
                Decision decision = mismatch.decision();
                if (mismatch.kind() == Mismatch.Kind.SURPLUS && decision != null) {
                    String type = mismatch.type().name();
                    int place = sizes.merge(type, size(type) + 1, (old, first) -> old + 1) - 1;
                    edits.add(new SuiteEdit.AddFact(index, Section.EXPECT, type, place,
                            Acceptance.fields(decision)));
                }
            }
            return edits;
        }

        /** What was not decided is no longer expected; where nothing is left, none is. */
        List<SuiteEdit> missing(List<Mismatch> mismatches) {
            List<SuiteEdit> edits = new ArrayList<>();
            Map<String, List<Integer>> places = new LinkedHashMap<>();
            mismatches.stream().filter(m -> m.kind() == Mismatch.Kind.MISSING).forEach(
                    m -> places.computeIfAbsent(m.type().name(), t -> new ArrayList<>()).add(patternOf(m)));
            places.forEach((type, patterns) -> {
                boolean added = mismatches.stream()
                        .anyMatch(m -> m.kind() == Mismatch.Kind.SURPLUS && m.type().name().equals(type));
                if (patterns.size() == size(type) && !added) {
                    edits.add(new SuiteEdit.SetCount(index, type, 0));
                } else {
                    patterns.stream().sorted(Comparator.reverseOrder()).forEach(
                            p -> edits.add(new SuiteEdit.RemoveFact(index, Section.EXPECT, type, p)));
                }
            });
            return edits;
        }

        private int size(String type) {
            return entry.type(Section.EXPECT, type).map(t -> t.facts().size()).orElse(0);
        }

        private int patternOf(Mismatch mismatch) {
            for (Expectation expectation : sample.expected()) {
                if (expectation instanceof Expectation.Matching m && m.type().equals(mismatch.type())) {
                    for (int i = 0; i < m.patterns().size(); i++) {
                        if (m.patterns().get(i).span().equals(mismatch.span())) {
                            return i;
                        }
                    }
                }
            }
            throw new IllegalArgumentException("a difference of another case: " + mismatch);
        }

        private static @Nullable Object value(Decision decision, String field) {
            if (decision.type().field(field).isPresent()) {
                return decision.value(field);
            }
            return field.equals(ExpectedField.CLAUSE) ? decision.clause() : decision.rule();
        }
    }
}
