/** Tests of the help with writing suites. */
@NullMarked
package org.heurejuste.testing.assist;

import org.jspecify.annotations.NullMarked;
