package org.heurejuste.ui.suite.form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.CaseResult;
import org.heurejuste.testing.ExpectedField;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.edit.CaseEntry;
import org.heurejuste.testing.edit.FactEntry;
import org.heurejuste.testing.edit.Section;
import org.heurejuste.testing.edit.TypeEntry;
import org.heurejuste.ui.suite.SuiteModel;
import org.heurejuste.ui.suite.TypedValues;
import org.jspecify.annotations.Nullable;

/** What was decided in the selected case, as far as it concerns what is expected there. */
final class Decided {

    private Decided() {}

    /** In what the decisions of a type differ from its expectations where no single pattern is meant. */
    static List<Mismatch> ofType(SuiteModel model, String type) {
        return mismatches(model).filter(found -> found.type().name().equals(type) && found.invariant() == null)
                .filter(found -> found.kind() == Mismatch.Kind.COUNT || found.kind() == Mismatch.Kind.SURPLUS).toList();
    }

    /** In what the decision differs that stands for a pattern. */
    static Optional<Mismatch> ofPattern(SuiteModel model, String type, int place) {
        CaseEntry entry = selected(model);
        CaseResult result = model.result(model.selected());
        if (entry == null || result == null) {
            return Optional.empty();
        }
        Optional<SourceSpan> span = entry.type(Section.EXPECT, type).map(TypeEntry::facts)
                .filter(facts -> place < facts.size()).map(facts -> facts.get(place)).map(FactEntry::span);
        int moved = entry.nameSpan().offset() - result.sample().span().offset();
        return span.flatMap(there -> mismatches(model).filter(found -> found.invariant() == null)
                .filter(found -> found.span().offset() + moved == there.offset()).findFirst());
    }

    /** In what a field differs. */
    static Optional<FieldComparison> ofField(SuiteModel model, FieldPlace place) {
        return ofPattern(model, place.type(), place.place()).flatMap(found -> found.fields().stream()
                .filter(field -> field.field().equals(place.name()) && !field.same()).findFirst());
    }

    /** Decisions that no expectation speaks of. */
    static List<Decision> unmentioned(SuiteModel model) {
        CaseEntry entry = selected(model);
        CaseResult result = model.result(model.selected());
        return entry == null || result == null
                ? List.of()
                : result.decisions().stream()
                        .filter(decision -> entry.type(Section.EXPECT, decision.type().name()).isEmpty()).toList();
    }

    /** What was decided for a field; null where nothing was, or it is not known which decision is meant. */
    static @Nullable Object value(SuiteModel model, FieldPlace place) {
        CaseResult result = model.result(model.selected());
        if (result == null) {
            return null;
        }
        List<Decision> decisions = result.decisions().stream()
                .filter(decision -> decision.type().name().equals(place.type())).toList();
        Decision meant = ofPattern(model, place.type(), place.place()).map(Mismatch::decision)
                .orElse(decisions.size() > place.place() ? decisions.get(place.place()) : null);
        return meant == null ? null : value(meant, place);
    }

    private static @Nullable Object value(Decision decision, FieldPlace place) {
        if (place.field() == null) {
            return switch (place.name()) {
                case ExpectedField.CLAUSE -> decision.clause();
                case ExpectedField.RULE -> decision.rule();
                default -> null;
            };
        }
        return decision.value(place.name());
    }

    /** The values of a decision in words, without those it does not have. */
    static String words(Decision decision) {
        return IntStream.range(0, decision.values().size())
                .filter(i -> decision.values().get(i) != null)
                .mapToObj(i -> decision.type().fields().get(i).labels().in(Locale.getDefault()) + " "
                        + TypedValues.shown(decision.type().fields().get(i).type(),
                                Objects.toString(decision.values().get(i))))
                .reduce((one, other) -> one + ", " + other).orElse("");
    }

    private static Stream<Mismatch> mismatches(SuiteModel model) {
        CaseResult result = model.result(model.selected());
        return result == null ? Stream.of() : result.mismatches().stream();
    }

    private static @Nullable CaseEntry selected(SuiteModel model) {
        int number = model.selected();
        return number < 0 ? null : model.cases().get(number);
    }
}
