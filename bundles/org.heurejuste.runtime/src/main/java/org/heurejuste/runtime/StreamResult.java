package org.heurejuste.runtime;

/**
 * What became of a stream of cases.
 *
 * @param decided how many cases were decided
 * @param failed how many cases could be read and not be decided
 * @param refused how many lines could not be read as cases
 */
public record StreamResult(long decided, long failed, long refused) {

    /**
     * Whether every line was a case and was decided.
     *
     * @return true if so
     */
    public boolean isClean() {
        return failed == 0 && refused == 0;
    }
}
