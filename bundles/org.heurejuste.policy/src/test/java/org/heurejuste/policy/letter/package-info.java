/** Tests of message templates. */
@NullMarked
package org.heurejuste.policy.letter;

import org.jspecify.annotations.NullMarked;
