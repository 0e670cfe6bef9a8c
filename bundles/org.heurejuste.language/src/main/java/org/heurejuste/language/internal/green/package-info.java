/** The parts of a tree that do not know where they stand, so that they can be used again after an edit. */
@NullMarked
package org.heurejuste.language.internal.green;

import org.jspecify.annotations.NullMarked;
