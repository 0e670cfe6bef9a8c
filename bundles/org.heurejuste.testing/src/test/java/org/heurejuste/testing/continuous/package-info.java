/** Tests of runs after edits. */
@NullMarked
package org.heurejuste.testing.continuous;

import org.jspecify.annotations.NullMarked;
