package org.heurejuste.testing.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Mismatch.Kind;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.internal.Findings;
import org.jspecify.annotations.Nullable;

/** Puts differences into words. */
record Wording(@Nullable Invariant invariant) {

    Mismatch missing(TypeDefinition type, Pattern pattern) {
        List<FieldComparison> fields = pattern.fields().stream()
                .map(f -> new FieldComparison(f.name(), Values.text(f.value()), null, false)).toList();
        return mismatch(Kind.MISSING, pattern.span(), type, Findings.message("mismatch.missing", type.name()), fields,
                null);
    }

    Mismatch different(Pattern pattern, Decision decision) {
        List<FieldComparison> fields = pattern.fields().stream().map(f -> {
            Object actual = Values.of(decision, f.name());
            return new FieldComparison(f.name(), Values.text(f.value()), Values.text(actual),
                    Values.same(f.value(), actual));
        }).toList();
        return mismatch(Kind.DIFFERENT, pattern.span(), decision.type(),
                Findings.message("mismatch.different", decision.type().name(), origin(decision)), fields, decision);
    }

    Mismatch surplus(SourceSpan span, Decision decision) {
        List<FieldComparison> fields = new ArrayList<>();
        for (int i = 0; i < decision.values().size(); i++) {
            fields.add(new FieldComparison(decision.type().fields().get(i).name(), null,
                    Values.text(decision.values().get(i)), false));
        }
        return mismatch(Kind.SURPLUS, span, decision.type(),
                Findings.message("mismatch.surplus", decision.type().name(), origin(decision)), fields, decision);
    }

    Mismatch count(Expectation.Count expected, List<Decision> made) {
        String name = expected.type().name();
        String rules = made.stream().map(Decision::rule).distinct().map(rule -> "`" + rule + "`")
                .collect(Collectors.joining(", "));
        String key = made.isEmpty() ? "mismatch.count.none" : "mismatch.count";
        return mismatch(Kind.COUNT, expected.span(), expected.type(),
                Message.of(Mismatch.class, key, name, expected.count(), made.size(), rules), List.of(), null);
    }

    private Mismatch mismatch(Kind kind, SourceSpan span, TypeDefinition type, Message message,
            List<FieldComparison> fields,
            @Nullable Decision decision) {
        Message whole = invariant == null ? message : Findings.message("mismatch.always", invariant.name(), message);
        return new Mismatch(kind, span, type, whole, fields, decision, invariant);
    }

    private static Message origin(Decision decision) {
        return decision.clause() == null
                ? Findings.message("rule", decision.rule())
                : Findings.message("rule.clause", decision.rule(), decision.clause());
    }
}
