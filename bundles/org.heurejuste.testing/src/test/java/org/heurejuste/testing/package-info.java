/** Tests of suites, and the words that they are written in. */
@NullMarked
package org.heurejuste.testing;

import org.jspecify.annotations.NullMarked;
