/** Writes to the customer what was decided. */
@NullMarked
package org.heurejuste.runtime.letter;

import org.jspecify.annotations.NullMarked;
