/** Content assist, parameter hints and quick fixes in the editors of rules. */
@NullMarked
package org.heurejuste.ui.editor.assist;

import org.jspecify.annotations.NullMarked;
