/** Policy projects as resources: nature, builder, markers and launches, without a user interface. */
@NullMarked
package org.heurejuste.workspace;

import org.jspecify.annotations.NullMarked;
