/** Why a case was decided as it was, and why not otherwise. */
@NullMarked
package org.heurejuste.runtime.explain;

import org.jspecify.annotations.NullMarked;
