/** Finds out what is being typed in a suite, and which words may stand there. */
@NullMarked
package org.heurejuste.testing.internal.assist;

import org.jspecify.annotations.NullMarked;
