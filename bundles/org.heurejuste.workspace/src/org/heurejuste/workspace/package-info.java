/** Policy projects in the workspace: their nature, their place on disk, their problems. */
@NullMarked
package org.heurejuste.workspace;

import org.jspecify.annotations.NullMarked;
