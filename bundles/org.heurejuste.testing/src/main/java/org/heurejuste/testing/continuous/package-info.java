/** Runs a project's suites again and again while its author edits, and decides anew only what an edit can have changed. */
@NullMarked
package org.heurejuste.testing.continuous;

import org.jspecify.annotations.NullMarked;
