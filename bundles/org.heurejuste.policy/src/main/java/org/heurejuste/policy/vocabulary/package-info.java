/** The facts and decisions that the rules of a policy speak of. */
@NullMarked
package org.heurejuste.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
