/** What of a policy cases reach: each rule, condition, constraint, boundary, value and clause, seen or not seen. */
@NullMarked
package org.heurejuste.runtime.coverage;

import org.jspecify.annotations.NullMarked;
