/** Tests of what letters may say. */
@NullMarked
package org.heurejuste.testing.internal.wording;

import org.jspecify.annotations.NullMarked;
