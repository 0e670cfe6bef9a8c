/** Suites as documents: what they say and where, and changes that leave everything else as it is. */
@NullMarked
package org.heurejuste.testing.edit;

import org.jspecify.annotations.NullMarked;
