/** Reads the files of other tools. */
@NullMarked
package org.heurejuste.testing.internal.convert;

import org.jspecify.annotations.NullMarked;
