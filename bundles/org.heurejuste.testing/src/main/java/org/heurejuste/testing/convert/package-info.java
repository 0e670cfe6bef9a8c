/** Suites in other formats: to and from tables, and from the scenarios of other tools. */
@NullMarked
package org.heurejuste.testing.convert;

import org.jspecify.annotations.NullMarked;
