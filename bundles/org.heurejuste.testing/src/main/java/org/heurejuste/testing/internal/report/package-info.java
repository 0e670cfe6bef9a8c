/** What makes the reports. */
@NullMarked
package org.heurejuste.testing.internal.report;

import org.jspecify.annotations.NullMarked;
