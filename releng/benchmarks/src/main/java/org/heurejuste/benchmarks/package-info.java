/** How many decisions a second, and against what. */
@NullMarked
package org.heurejuste.benchmarks;

import org.jspecify.annotations.NullMarked;
