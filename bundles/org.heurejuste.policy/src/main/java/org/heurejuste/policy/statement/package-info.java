/** What can be told about single statements of rule files without compiling a policy. */
@NullMarked
package org.heurejuste.policy.statement;

import org.jspecify.annotations.NullMarked;
