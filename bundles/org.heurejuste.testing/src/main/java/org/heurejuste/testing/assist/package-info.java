/** What an editor of a suite's text asks: completion, explanations of words, quick fixes, and a schema for other editors. */
@NullMarked
package org.heurejuste.testing.assist;

import org.jspecify.annotations.NullMarked;
