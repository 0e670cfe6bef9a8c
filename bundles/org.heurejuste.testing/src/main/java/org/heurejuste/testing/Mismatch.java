package org.heurejuste.testing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.heurejuste.policy.text.Message;
import org.heurejuste.policy.vocabulary.TypeDefinition;
import org.heurejuste.runtime.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One difference between the decisions expected and those made.
 *
 * @param kind in what they differ
 * @param span the expectation that does not hold: the pattern, or the type's name
 * @param type the decisions concerned
 * @param message the difference in a sentence, without the fields
 * @param fields the fields given in the pattern, expected against actual; for a decision in surplus its own fields
 * @param decision the decision that was made, or null where one is missing
 * @param invariant the entry of {@code always} that does not hold, or null where the case's own expectation does not
 */
public record Mismatch(Kind kind, SourceSpan span, TypeDefinition type, Message message, List<FieldComparison> fields,
        @Nullable Decision decision, @Nullable Invariant invariant) {

    /** In what decisions differ from those expected. */
    public enum Kind {
        /** Expected, but not made. */
        MISSING,
        /** Made, but not expected. */
        SURPLUS,
        /** Made with other values than expected. */
        DIFFERENT,
        /** Another number of them than expected. */
        COUNT
    }

    /** Keeps its own copy. */
    public Mismatch {
        fields = List.copyOf(fields);
    }

    /**
     * The rule that made the decision.
     *
     * @return its name, or null where no decision was made
     */
    public @Nullable String rule() {
        return decision == null ? null : decision.rule();
    }

    /**
     * The difference in full, for a reader of plain text.
     *
     * @param locale the reader's language
     * @return the sentence, then a line for each field that differs
     */
    public List<String> lines(Locale locale) {
        return Stream.concat(Stream.of(message), fields.stream().filter(f -> !f.same()).map(FieldComparison::message))
                .map(m -> m.in(locale)).toList();
    }
}
