package org.heurejuste.ui.suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.heurejuste.policy.vocabulary.FieldDefinition;
import org.heurejuste.policy.vocabulary.FieldType;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.SuiteEdit;
import org.heurejuste.testing.edit.TypeEntry;
import org.jspecify.annotations.Nullable;

/** The changes by which a case comes to expect what was decided. */
final class AcceptedEdits {

    private final SuiteModel model;

    AcceptedEdits(SuiteModel model) {
        this.model = model;
    }

    List<SuiteEdit> ofField(int number, String type, int place, String field) {
        return mismatch(number, type, place).stream().flatMap(found -> found.fields().stream())
                .filter(compared -> compared.field().equals(field) && !compared.same() && compared.actual() != null)
                .map(compared -> set(number, type, place, compared, definition(type, field))).toList();
    }

    List<SuiteEdit> ofCase(int number) {
        List<SuiteEdit> edits = new ArrayList<>();
        model.cases().get(number).expect().forEach(entry -> edits.addAll(ofType(number, entry.type())));
        return edits;
    }

    List<SuiteEdit> ofType(int number, String type) {
        TypeEntry entry = model.cases().get(number).type(Section.EXPECT, type).orElse(null);
        CaseResult result = model.result(number);
        List<Mismatch> found = result == null
                ? List.of()
                : result.mismatches().stream().filter(one -> one.type().name().equals(type) && one.invariant() == null)
                        .toList();
        if (entry == null || result == null || found.isEmpty()) {
            return List.of();
        }
        List<Decision> decided = result.decisions().stream().filter(one -> one.type().name().equals(type)).toList();
        if (entry.count() != null || decided.isEmpty()) {
            return List.of(new SuiteEdit.SetCount(number, type, decided.size()));
        }
        return ofPatterns(number, entry, found);
    }

    private List<SuiteEdit> ofPatterns(int number, TypeEntry entry, List<Mismatch> found) {
        String type = entry.type();
        List<SuiteEdit> edits = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int place = 0; place < entry.facts().size(); place++) {
            Mismatch one = mismatch(number, type, place).orElse(null);
            if (one != null && one.kind() == Mismatch.Kind.MISSING) {
                missing.add(place);
            } else if (one != null) {
                int at = place;
                one.fields().stream().filter(field -> !field.same() && field.actual() != null)
                        .map(field -> set(number, type, at, field, definition(type, field.field())))
                        .forEach(edits::add);
            }
        }
        found.stream().filter(one -> one.kind() == Mismatch.Kind.SURPLUS).map(Mismatch::decision)
                .filter(decision -> decision != null).forEach(decision -> edits.add(new SuiteEdit.AddFact(number,
                        Section.EXPECT, type, entry.facts().size(), values(decision))));
        missing.stream().sorted(Comparator.reverseOrder())
                .forEach(place -> edits.add(new SuiteEdit.RemoveFact(number, Section.EXPECT, type, place)));
        return edits;
    }

    private static SuiteEdit set(int number, String type, int place, FieldComparison compared,
            @Nullable FieldDefinition field) {
        String actual = String.valueOf(compared.actual());
        FieldType kind = field == null ? new FieldType.Text() : field.type();
        Object value = actual.equals("null") ? null : TypedValues.of(kind, actual);
        return new SuiteEdit.SetField(number, Section.EXPECT, type, place, compared.field(), value);
    }

    private static Map<String, @Nullable Object> values(Decision decision) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        IntStream.range(0, decision.values().size()).filter(i -> decision.values().get(i) != null)
                .forEach(i -> values.put(decision.type().fields().get(i).name(), decision.values().get(i)));
        if (decision.clause() != null) {
            values.putIfAbsent(ExpectedField.CLAUSE, decision.clause());
        }
        return values;
    }

    private Optional<Mismatch> mismatch(int number, String type, int place) {
        CaseEntry entry = model.cases().get(number);
        CaseResult result = model.result(number);
        int written = entry.type(Section.EXPECT, type).map(TypeEntry::facts).filter(facts -> place < facts.size())
                .map(facts -> facts.get(place).span().offset()).orElse(-1);
        if (result == null || written < 0) {
            return Optional.empty();
        }
        int moved = entry.nameSpan().offset() - result.sample().span().offset();
        return result.mismatches().stream()
                .filter(found -> found.invariant() == null && found.span().offset() + moved == written).findFirst();
    }

    private @Nullable FieldDefinition definition(String type, String field) {
        SuiteState state = model.state();
        return state == null
                ? null
                : state.vocabulary().type(type).flatMap(definition -> definition.field(field)).orElse(null);
    }
}
