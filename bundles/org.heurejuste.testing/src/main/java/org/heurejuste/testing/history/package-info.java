/** Remembers runs, and tells in what they differ. */
@NullMarked
package org.heurejuste.testing.history;

import org.jspecify.annotations.NullMarked;
