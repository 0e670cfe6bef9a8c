/** Says why something was not seen, and looks for cases that show it. */
@NullMarked
package org.heurejuste.testing.internal.coverage;

import org.jspecify.annotations.NullMarked;
