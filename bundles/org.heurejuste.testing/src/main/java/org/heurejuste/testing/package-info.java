/** Suites of sample cases: read, run, compare, report. */
@NullMarked
package org.heurejuste.testing;

import org.jspecify.annotations.NullMarked;
