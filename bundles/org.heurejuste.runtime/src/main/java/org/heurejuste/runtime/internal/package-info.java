/** How the engine is run: sessions that serve many cases, facts in and decisions out. */
@NullMarked
package org.heurejuste.runtime.internal;

import org.jspecify.annotations.NullMarked;
