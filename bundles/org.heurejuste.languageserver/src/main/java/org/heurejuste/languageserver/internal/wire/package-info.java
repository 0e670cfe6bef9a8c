/** Messages as bytes, whoever sends them. */
@NullMarked
package org.heurejuste.languageserver.internal.wire;

import org.jspecify.annotations.NullMarked;
