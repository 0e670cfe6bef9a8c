/** Reads and checks message templates. */
@NullMarked
package org.heurejuste.policy.internal.letter;

import org.jspecify.annotations.NullMarked;
