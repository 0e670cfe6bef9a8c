/** The outline of a file of rules: its types with their fields, its rules with their clauses. */
@NullMarked
package org.heurejuste.ui.outline;

import org.jspecify.annotations.NullMarked;
