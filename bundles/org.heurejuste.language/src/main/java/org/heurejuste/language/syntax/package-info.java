/** A rule file as a tree that keeps every character, however broken the file is. */
@NullMarked
package org.heurejuste.language.syntax;

import org.jspecify.annotations.NullMarked;
