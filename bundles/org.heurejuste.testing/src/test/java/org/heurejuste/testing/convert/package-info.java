/** Tests of suites in other formats. */
@NullMarked
package org.heurejuste.testing.convert;

import org.jspecify.annotations.NullMarked;
