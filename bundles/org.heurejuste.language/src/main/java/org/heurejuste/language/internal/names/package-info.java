/** What the names in the files of a policy stand for. */
@NullMarked
package org.heurejuste.language.internal.names;

import org.jspecify.annotations.NullMarked;
