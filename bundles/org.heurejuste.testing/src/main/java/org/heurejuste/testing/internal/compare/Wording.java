package org.heurejuste.testing.internal.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.heurejuste.testing.Change;
import org.heurejuste.testing.Expectation;
import org.heurejuste.testing.FieldComparison;
import org.heurejuste.testing.Invariant;
import org.heurejuste.testing.Mismatch;
import org.heurejuste.testing.Mismatch.Kind;
import org.heurejuste.testing.Pattern;
import org.heurejuste.testing.Selection;
import org.heurejuste.testing.Tally;
import org.heurejuste.testing.internal.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Puts differences into words.
 *
 * @param invariant the entry of {@code always} that does not hold, or null where the case's own expectation does not
 * @param concerned what the entry was looked at for, such as {@code Incident i1}; null for the case as a whole
 */
record Wording(@Nullable Invariant invariant, @Nullable String concerned) {

    /** For what a case itself expects. */
    static final Wording OF_THE_CASE = new Wording(null, null);

    Mismatch missing(TypeDefinition type, Pattern pattern) {
        List<FieldComparison> fields = pattern.fields().stream()
                .map(f -> new FieldComparison(f.name(), Values.text(f.test()), null, false)).toList();
        return mismatch(Kind.MISSING, pattern.span(), type, Findings.message("mismatch.missing", type.name()), fields,
                null);
    }

    Mismatch different(Pattern pattern, Decision decision) {
        Item item = Item.of(decision);
        List<FieldComparison> fields = pattern.fields().stream().map(f -> new FieldComparison(f.name(),
                Values.text(f.test()), Values.text(item.value(f.name())), item.fits(f))).toList();
        return mismatch(Kind.DIFFERENT, pattern.span(), decision.type(),
                Findings.message("mismatch.different", decision.type().name(), origin(decision)), fields, decision);
    }

    Mismatch surplus(SourceSpan span, Decision decision) {
        return surplus(span, decision, "mismatch.surplus");
    }

    private Mismatch surplus(SourceSpan span, Decision decision, String key) {
        List<FieldComparison> fields = new ArrayList<>();
        for (int i = 0; i < decision.values().size(); i++) {
            fields.add(new FieldComparison(decision.type().fields().get(i).name(), null,
                    Values.text(decision.values().get(i)), false));
        }
        return mismatch(Kind.SURPLUS, span, decision.type(),
                Findings.message(key, decision.type().name(), origin(decision)), fields, decision);
    }

    Mismatch count(Expectation.Count expected, List<Decision> made) {
        String name = expected.type().name();
        String key = made.isEmpty() ? "mismatch.count.none" : "mismatch.count";
        return mismatch(Kind.COUNT, expected.span(), expected.type(),
                Message.of(Mismatch.class, key, name, expected.count(), made.size(), rules(made)), List.of(), null);
    }

    /** Too few or too many of what is counted together. */
    Mismatch tally(Tally tally, List<Decision> made) {
        List<String> names = tally.of().stream().map(of -> of.type().name()).toList();
        Message message = made.isEmpty()
                ? Message.of(Mismatch.class, "mismatch.tally.none", list(names))
                : Message.of(Mismatch.class, "mismatch.tally.many", list(names), made.size(), rules(made));
        return mismatch(made.isEmpty() ? Kind.MISSING : Kind.COUNT, tally.span(), tally.of().get(0).type(), message,
                List.of(), null);
    }

    /** Decided before the change only. */
    Mismatch gone(Selection same, Decision decision) {
        return surplus(same.span(), decision, "mismatch.gone");
    }

    /** Decided after the change only. */
    Mismatch added(Selection same, Decision decision) {
        return surplus(same.span(), decision, "mismatch.added");
    }

    Mismatch lower(Change.NotLower kept, Object before, @Nullable Decision decision, @Nullable Object after) {
        String field = kept.field().name();
        FieldComparison comparison = new FieldComparison(field, "{at least: " + Values.text(before) + "}",
                decision == null ? null : Values.text(after), false);
        Message message = decision == null
                ? Findings.message("mismatch.lower.gone", kept.of().type().name())
                : Findings.message("mismatch.lower", kept.of().type().name(), origin(decision));
        return mismatch(decision == null ? Kind.MISSING : Kind.DIFFERENT, kept.of().span(), kept.of().type(), message,
                List.of(comparison), decision);
    }

    private Mismatch mismatch(Kind kind, SourceSpan span, TypeDefinition type, Message message,
            List<FieldComparison> fields,
            @Nullable Decision decision) {
        return new Mismatch(kind, span, type, whole(message), fields, decision, invariant);
    }

    private Message whole(Message message) {
        if (invariant == null) {
            return message;
        }
        return concerned == null
                ? Findings.message("mismatch.always", invariant.name(), message)
                : Findings.message("mismatch.always.each", invariant.name(), concerned, message);
    }

    private static String rules(List<Decision> made) {
        return list(made.stream().map(Decision::rule).distinct().toList());
    }

    private static String list(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static Message origin(Decision decision) {
        return decision.clause() == null
                ? Findings.message("rule", decision.rule())
                : Findings.message("rule.clause", decision.rule(), decision.clause());
    }
}
