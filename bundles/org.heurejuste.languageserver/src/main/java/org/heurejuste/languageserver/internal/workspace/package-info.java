/** The projects and texts that an editor holds, at each moment. */
@NullMarked
package org.heurejuste.languageserver.internal.workspace;

import org.jspecify.annotations.NullMarked;
