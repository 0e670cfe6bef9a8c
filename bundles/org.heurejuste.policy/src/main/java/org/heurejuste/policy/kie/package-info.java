/** The one place where KIE is entered. */
@NullMarked
package org.heurejuste.policy.kie;

import org.jspecify.annotations.NullMarked;
