/** Why a case was decided as it was, why not otherwise, and what if. */
@NullMarked
package org.heurejuste.ui.explain;

import org.jspecify.annotations.NullMarked;
