/** The preference pages of the editor of rules. */
@NullMarked
package org.heurejuste.ui.editor.preferences;

import org.jspecify.annotations.NullMarked;
