/** Takes an author's edits into rules that are compiled already. */
@NullMarked
package org.heurejuste.policy.internal.update;

import org.jspecify.annotations.NullMarked;
