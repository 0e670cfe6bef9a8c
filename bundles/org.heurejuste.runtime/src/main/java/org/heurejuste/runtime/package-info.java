/** Load a policy, decide cases. */
@NullMarked
package org.heurejuste.runtime;

import org.jspecify.annotations.NullMarked;
