/** Packages a policy for production, when its checks and suites are green. */
@NullMarked
package org.heurejuste.release;

import org.jspecify.annotations.NullMarked;
