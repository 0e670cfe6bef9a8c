package org.heurejuste.runtime.explain;

import java.util.List;
import java.util.stream.Stream;

import org.heurejuste.policy.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an explanation, and below it the sentences that it rests on.
 *
 * @param kind what it speaks of
 * @param text the sentence, in the reader's language
 * @param span where what it speaks of is written; null where that is nowhere, as for a fact of the case
 * @param lines the sentences below, in reading order
 */
public record ExplanationLine(Kind kind, String text, @Nullable SourceSpan span, List<ExplanationLine> lines) {
    private static final String INDENT = "    ";

    /** What a sentence speaks of. */
    public enum Kind {
        /** A decision of the case. */
        DECISION,
        /** A rule that fired. */
        RULE,
        /** A rule that did not fire. */
        SILENT_RULE,
        /** A clause of the handbook. */
        CLAUSE,
        /** A condition that was met. */
        MET,
        /** A condition, a constraint or an attribute that held a rule back. */
        HELD_BACK,
        /** A fact that met a condition, or stood in its way. */
        FACT,
        /** A fact that came near to meeting a condition. */
        CANDIDATE,
        /** A change of the case. */
        CHANGE,
        /** Anything else. */
        NOTE
    }

    /** Keeps its own copy. */
    public ExplanationLine {
        lines = List.copyOf(lines);
    }

    /** A sentence that rests on nothing further. */
    static ExplanationLine of(Kind kind, String text, @Nullable SourceSpan span) {
        return new ExplanationLine(kind, text, span, List.of());
    }

    /**
     * The same sentence with one more below it.
     *
     * @param last comes after the others
     * @return the longer text; this one stays as it is
     */
    public ExplanationLine with(ExplanationLine last) {
        return new ExplanationLine(kind, text, span, Stream.concat(lines.stream(), Stream.of(last)).toList());
    }

    /**
     * The sentence and all below it as plain text.
     *
     * @return a line a sentence, each indented below the one that rests on it
     */
    public List<String> plain() {
        return Stream.concat(Stream.of(text), lines.stream().flatMap(line -> line.plain().stream()).map(INDENT::concat))
                .toList();
    }
}
