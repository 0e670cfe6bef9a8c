/** The layout of rule files. */
@NullMarked
package org.heurejuste.language.format;

import org.jspecify.annotations.NullMarked;
