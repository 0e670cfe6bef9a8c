/** Tests of what is remembered of runs. */
@NullMarked
package org.heurejuste.testing.history;

import org.jspecify.annotations.NullMarked;
