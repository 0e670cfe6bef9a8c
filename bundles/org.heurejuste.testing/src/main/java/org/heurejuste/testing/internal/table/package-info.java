/** Suites in tables: a case a row, from whatever spreadsheet program. */
@NullMarked
package org.heurejuste.testing.internal.table;

import org.jspecify.annotations.NullMarked;
