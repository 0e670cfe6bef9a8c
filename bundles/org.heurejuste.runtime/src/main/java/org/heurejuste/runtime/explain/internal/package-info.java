/** Runs cases under observation and tests the conditions of their rules on the facts. */
@NullMarked
package org.heurejuste.runtime.explain.internal;

import org.jspecify.annotations.NullMarked;
