/** From a suite's YAML to its cases, with everything that is wrong. */
@NullMarked
package org.heurejuste.testing.internal.reading;

import org.jspecify.annotations.NullMarked;
