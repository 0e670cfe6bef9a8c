/** Editors, views and wizards over the workspace and the core. */
@NullMarked
package org.heurejuste.ui;

import org.jspecify.annotations.NullMarked;
