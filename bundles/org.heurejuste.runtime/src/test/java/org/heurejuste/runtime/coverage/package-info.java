@NullMarked
package org.heurejuste.runtime.coverage;

import org.jspecify.annotations.NullMarked;
