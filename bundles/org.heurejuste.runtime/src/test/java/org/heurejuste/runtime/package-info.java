/** What the runtime promises, seen from outside. */
@NullMarked
package org.heurejuste.runtime;

import org.jspecify.annotations.NullMarked;
