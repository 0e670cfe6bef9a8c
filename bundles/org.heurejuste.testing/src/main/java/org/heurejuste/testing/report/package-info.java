/** Reports of a run: JUnit XML for build servers, and a web page for people. */
@NullMarked
package org.heurejuste.testing.report;

import org.jspecify.annotations.NullMarked;
