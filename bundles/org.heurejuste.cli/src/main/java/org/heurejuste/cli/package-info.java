/** The command line: check, test, decide, export and new. */
@NullMarked
package org.heurejuste.cli;

import org.jspecify.annotations.NullMarked;
