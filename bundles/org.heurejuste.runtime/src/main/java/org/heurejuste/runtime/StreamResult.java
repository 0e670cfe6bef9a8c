package org.heurejuste.runtime;

/**
 * What became of a stream of cases.
 *
 * @param decided how many cases were decided
 * @param failed how many cases could be read and not be decided
 * @param refused how many lines could not be read as cases
 * @param untold how many of the cases decided have a decision that should be told to the customer and cannot be; 0 where no letters
 *        were asked for
 */
public record StreamResult(long decided, long failed, long refused, long untold) {

    /**
     * Whether every line was a case, was decided, and can be told.
     *
     * @return true if so
     */
    public boolean isClean() {
        return failed == 0 && refused == 0 && untold == 0;
    }

    StreamResult plus(StreamResult more) {
        return new StreamResult(decided + more.decided, failed + more.failed, refused + more.refused,
                untold + more.untold);
    }
}
