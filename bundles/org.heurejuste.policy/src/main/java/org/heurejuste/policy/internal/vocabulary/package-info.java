/** Reads the vocabulary from the declarations of the rule files. */
@NullMarked
package org.heurejuste.policy.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
