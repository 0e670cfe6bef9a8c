/** How selected suites become containers and tests. */
@NullMarked
package org.heurejuste.testengine.internal;

import org.jspecify.annotations.NullMarked;
