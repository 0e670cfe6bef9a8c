/** What is always true, tried on many cases, and the smallest case for which it is not. */
@NullMarked
package org.heurejuste.testing.internal.trial;

import org.jspecify.annotations.NullMarked;
