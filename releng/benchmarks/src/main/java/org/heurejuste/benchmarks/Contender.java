package org.heurejuste.benchmarks;

import java.util.List;

import org.heurejuste.runtime.Case;

/**
 * A way to decide cases.
 *
 * @param <R> what it makes of a case
 */
interface Contender<R> {

    /** Its name in the report. */
    String name();

    /** Decides a case; this is what is timed. */
    R decide(Case given);

    /** The decisions in words, so that contenders can be compared; not timed. Sorted. */
    List<String> inWords(R decided);
}
