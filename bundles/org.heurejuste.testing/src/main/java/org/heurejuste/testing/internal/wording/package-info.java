/** Checks what letters say against the words that the policy forbids and asks for. */
@NullMarked
package org.heurejuste.testing.internal.wording;

import org.jspecify.annotations.NullMarked;
