/** What can be told against a rule without compiling it. */
@NullMarked
package org.heurejuste.language.internal.check;

import org.jspecify.annotations.NullMarked;
