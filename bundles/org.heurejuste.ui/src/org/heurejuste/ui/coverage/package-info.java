/** What of the policy the sample cases reach, in a view and in the editors' colours. */
@NullMarked
package org.heurejuste.ui.coverage;

import org.jspecify.annotations.NullMarked;
