/** Saves files so that a crash in the middle of it loses nothing. */
@NullMarked
package org.heurejuste.ui.saving;

import org.jspecify.annotations.NullMarked;
