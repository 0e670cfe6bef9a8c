/** Turns parsed files into a rule base and what the engine reports into findings. */
@NullMarked
package org.heurejuste.policy.internal.build;

import org.jspecify.annotations.NullMarked;
