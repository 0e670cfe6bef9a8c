/** The "Cases" view: runs the suites of a policy project and shows what passed, what failed, and why. */
@NullMarked
package org.heurejuste.ui.cases;

import org.jspecify.annotations.NullMarked;
