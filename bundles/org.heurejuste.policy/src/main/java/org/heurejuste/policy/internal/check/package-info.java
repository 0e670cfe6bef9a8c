/** Checks that the engine does not make: names and types in conditions. */
@NullMarked
package org.heurejuste.policy.internal.check;

import org.jspecify.annotations.NullMarked;
