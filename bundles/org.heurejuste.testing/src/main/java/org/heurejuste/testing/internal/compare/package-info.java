/** The decisions expected against those made. */
@NullMarked
package org.heurejuste.testing.internal.compare;

import org.jspecify.annotations.NullMarked;
