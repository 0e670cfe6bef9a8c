/** Tests of the engine. */
@NullMarked
package org.heurejuste.testengine;

import org.jspecify.annotations.NullMarked;
