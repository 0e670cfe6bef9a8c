/** New cases that are offered: for a rule, for what no case covers, after a template; and where they are written. */
@NullMarked
package org.heurejuste.ui.newcase;

import org.jspecify.annotations.NullMarked;
