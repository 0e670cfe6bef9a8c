/** The text of rule files: tokens, blocks and the engine's parser. */
@NullMarked
package org.heurejuste.policy.internal.drl;

import org.jspecify.annotations.NullMarked;
