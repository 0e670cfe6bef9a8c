/** Tests that drive the real workbench. */
@NullMarked
package org.heurejuste.ui.tests;

import org.jspecify.annotations.NullMarked;
