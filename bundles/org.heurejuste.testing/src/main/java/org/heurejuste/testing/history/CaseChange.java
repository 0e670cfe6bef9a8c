package org.heurejuste.testing.history;

import org.jspecify.annotations.Nullable;

/**
 * What a case did in one run and in a later one.
 *
 * @param kind how the two go together
 * @param before what became of it in the first run, or null where it was not there
 * @param after what became of it in the later run, or null where it was not there
 */
public record CaseChange(Kind kind, @Nullable RecordedCase before, @Nullable RecordedCase after) {

    /** How two results of a case go together. In the order in which people want to see them. */
    public enum Kind {
        /** It passed and now fails. */
        NEWLY_FAILING,
        /** It failed, and fails now in another way. */
        FAILING_OTHERWISE,
        /** It was not there, and fails. */
        NEW_AND_FAILING,
        /** It failed and now passes. */
        NEWLY_PASSING,
        /** It was not there, and passes. */
        NEW,
        /** It is not there any more. */
        GONE,
        /** It fails just as it did. */
        STILL_FAILING,
        /** It passes as it did. */
        STILL_PASSING
    }

    static CaseChange of(@Nullable RecordedCase before, @Nullable RecordedCase after) {
        return new CaseChange(kind(before, after), before, after);
    }

    private static Kind kind(@Nullable RecordedCase before, @Nullable RecordedCase after) {
        if (after == null) {
            return Kind.GONE;
        } else if (before == null) {
            return after.isFailure() ? Kind.NEW_AND_FAILING : Kind.NEW;
        } else if (after.isFailure()) {
            return failing(before, after);
        }
        return before.isFailure() ? Kind.NEWLY_PASSING : Kind.STILL_PASSING;
    }

    private static Kind failing(RecordedCase before, RecordedCase after) {
        if (!before.isFailure()) {
            return Kind.NEWLY_FAILING;
        }
        return before.status() == after.status() && before.differences().equals(after.differences())
                ? Kind.STILL_FAILING
                : Kind.FAILING_OTHERWISE;
    }

    /**
     * The case.
     *
     * @return what became of it in the later run; in the first one where it is gone
     */
    public RecordedCase shown() {
        RecordedCase last = after;
        RecordedCase first = before;
        if (last != null) {
            return last;
        } else if (first != null) {
            return first;
        }
        throw new IllegalStateException("a case is in one of the runs");
    }

    /**
     * Whether the two results differ.
     *
     * @return false where it still passes, or still fails in the same way
     */
    public boolean isChange() {
        return kind != Kind.STILL_FAILING && kind != Kind.STILL_PASSING;
    }
}
