/** Changes of a suite's text that leave everything else as it is. */
@NullMarked
package org.heurejuste.testing.internal.edit;

import org.jspecify.annotations.NullMarked;
