/** Suites of sample cases: reads, runs and compares them, and reports what it found. */
@NullMarked
package org.heurejuste.testing;

import org.jspecify.annotations.NullMarked;
