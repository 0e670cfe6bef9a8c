/** The text of a suite: colours, proposals, hovers and problems. */
@NullMarked
package org.heurejuste.ui.suite.text;

import org.jspecify.annotations.NullMarked;
