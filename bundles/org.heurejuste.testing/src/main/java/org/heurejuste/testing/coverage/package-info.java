/** What of a policy its sample cases reach, why the rest is not reached, and which cases would reach it. */
@NullMarked
package org.heurejuste.testing.coverage;

import org.jspecify.annotations.NullMarked;
