/** Tests of the reports. */
@NullMarked
package org.heurejuste.testing.report;

import org.jspecify.annotations.NullMarked;
