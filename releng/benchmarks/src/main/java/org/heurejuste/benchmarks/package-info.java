/** How many decisions a second, and how long an editor takes to answer, and against what. */
@NullMarked
package org.heurejuste.benchmarks;

import org.jspecify.annotations.NullMarked;
