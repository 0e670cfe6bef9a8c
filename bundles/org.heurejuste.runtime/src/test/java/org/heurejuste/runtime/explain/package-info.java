@NullMarked
package org.heurejuste.runtime.explain;

import org.jspecify.annotations.NullMarked;
