/** The editor of a suite of sample cases: one file with a form, a table and its text. */
@NullMarked
package org.heurejuste.ui.suite;

import org.jspecify.annotations.NullMarked;
