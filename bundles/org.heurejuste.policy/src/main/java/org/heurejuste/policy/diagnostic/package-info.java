/** What is wrong in a policy, where, and how to mend it. */
@NullMarked
package org.heurejuste.policy.diagnostic;

import org.jspecify.annotations.NullMarked;
