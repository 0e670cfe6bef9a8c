/** A JUnit Platform engine that runs suites of sample cases as ordinary tests. */
@NullMarked
package org.heurejuste.testengine;

import org.jspecify.annotations.NullMarked;
