/** From a name to what declares it and to all its uses. */
@NullMarked
package org.heurejuste.ui.editor.navigate;

import org.jspecify.annotations.NullMarked;
