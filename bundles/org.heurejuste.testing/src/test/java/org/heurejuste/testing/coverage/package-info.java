/** Tests of the reports. */
@NullMarked
package org.heurejuste.testing.coverage;

import org.jspecify.annotations.NullMarked;
