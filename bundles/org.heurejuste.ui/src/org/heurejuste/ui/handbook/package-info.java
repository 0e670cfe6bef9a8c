/** The handbook beside the rules: what each clause says, and which rules apply it. */
@NullMarked
package org.heurejuste.ui.handbook;

import org.jspecify.annotations.NullMarked;
