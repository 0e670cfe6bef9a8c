/** The expressions in conditions: their grammar and the kinds of their values. */
@NullMarked
package org.heurejuste.policy.internal.expression;

import org.jspecify.annotations.NullMarked;
