/** Checks policy projects whenever they change, and keeps their markers in step. */
@NullMarked
package org.heurejuste.workspace.build;

import org.jspecify.annotations.NullMarked;
