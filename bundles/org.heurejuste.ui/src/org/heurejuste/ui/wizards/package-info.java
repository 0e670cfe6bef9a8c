/** Wizards: a new policy project, one that lies on disk already, and the export of a package. */
@NullMarked
package org.heurejuste.ui.wizards;

import org.jspecify.annotations.NullMarked;
