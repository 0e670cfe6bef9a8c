/** Which rules make the decisions and terms that other rules read: the call hierarchy of a policy. */
@NullMarked
package org.heurejuste.ui.decisions;

import org.jspecify.annotations.NullMarked;
