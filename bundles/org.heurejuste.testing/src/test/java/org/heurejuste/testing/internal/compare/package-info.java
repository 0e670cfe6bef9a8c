/** Tests of the comparison. */
@NullMarked
package org.heurejuste.testing.internal.compare;

import org.jspecify.annotations.NullMarked;
