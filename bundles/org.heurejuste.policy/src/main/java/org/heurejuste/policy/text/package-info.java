/** Texts for people, kept apart from the language they are read in. */
@NullMarked
package org.heurejuste.policy.text;

import org.jspecify.annotations.NullMarked;
