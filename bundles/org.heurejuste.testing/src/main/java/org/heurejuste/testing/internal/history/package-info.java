/** How a history of runs is written. */
@NullMarked
package org.heurejuste.testing.internal.history;

import org.jspecify.annotations.NullMarked;
