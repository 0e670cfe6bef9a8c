/** A suite as a table: a case a row. */
@NullMarked
package org.heurejuste.ui.suite.table;

import org.jspecify.annotations.NullMarked;
