/** Changes of rules that keep their meaning: rename everywhere, lay out. */
@NullMarked
package org.heurejuste.ui.editor.refactor;

import org.jspecify.annotations.NullMarked;
