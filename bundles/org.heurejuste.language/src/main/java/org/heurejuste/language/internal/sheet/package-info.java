/** Decision tables and suites as cells, and the names in them. */
@NullMarked
package org.heurejuste.language.internal.sheet;

import org.jspecify.annotations.NullMarked;
