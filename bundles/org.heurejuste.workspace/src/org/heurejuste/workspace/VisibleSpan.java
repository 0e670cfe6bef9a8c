package org.heurejuste.workspace;

import org.heurejuste.policy.diagnostic.SourceSpan;

/**
 * The stretch of a text that is marked: never empty and never outside of the text, unless the text is empty.
 *
 * @param start the first character, from 0 in UTF-16 units
 * @param end the character after the last
 */
public record VisibleSpan(int start, int end) {

    /**
     * Makes a span visible in a text.
     *
     * @param span the span
     * @param textLength the text's length in UTF-16 units
     * @return the span, at least one character long where the text has one
     */
    public static VisibleSpan of(SourceSpan span, int textLength) {
        int start = Math.clamp(span.offset(), 0, Math.max(0, textLength - 1));
        int end = Math.clamp((long) span.offset() + Math.max(1, span.length()), start, Math.max(start, textLength));
        return new VisibleSpan(start, end);
    }

    /**
     * How long it is.
     *
     * @return the number of UTF-16 units
     */
    public int length() {
        return end - start;
    }
}
