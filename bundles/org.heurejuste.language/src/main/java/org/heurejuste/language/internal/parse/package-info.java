/** From a text to a tree: tokens, statements, and what each statement says. */
@NullMarked
package org.heurejuste.language.internal.parse;

import org.jspecify.annotations.NullMarked;
